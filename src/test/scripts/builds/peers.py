"""The Maven plugins that users pick for parts of what textproof does, as a POM that configures them to check the same resources."""

from typing import NamedTuple


# A small file of each format; a defect is appended to it.
SOUND = {
    "properties": "a=b\n",
    "xml": "<a>b</a>\n",
    "json": '{"a": "b"}\n',
    "yaml": "a: b\n",
    "md": "# Title\n",
    "csv": "a,b\n1,2\n",
    "txt": "A sentence.\n",
}
TRAILING_BLANK = b" \n"
NO_UTF8 = b"gr\xfcn und bl\xe4ulich\n"


class Peer(NamedTuple):
    name: str
    # The plugin with its version, and the goal.
    goal: str
    checks: str
    configuration: str = ""
    dependencies: str = ""
    options: tuple = ()
    # Files that it needs in the project.
    files: dict = {}
    # The formats that it reads, and what it does not let pass in them.
    formats: tuple = tuple(SOUND)
    defect: bytes = TRAILING_BLANK
    # What would spare it work the next time.
    leftovers: tuple = ()
    # It passes whatever it finds, but names the files.
    lenient: bool = False
    slow: bool = False


PEERS = [
    Peer(
        "editorconfig 0.2.0",
        "org.ec4j.maven:editorconfig-maven-plugin:0.2.0:check",
        "line ends, trailing blanks, last line end",
        "<includes>src/main/resources/**</includes>",
        files={
            ".editorconfig": "root = true\n[*]\ncharset = utf-8\nend_of_line = lf\ninsert_final_newline = true\ntrim_trailing_whitespace = true\n"
        },
    ),
    Peer(
        "checkstyle 3.6.0",
        "org.apache.maven.plugins:maven-checkstyle-plugin:3.6.0:check",
        "tabs, trailing blanks, last line end, duplicate keys of properties",
        "<configLocation>checkstyle.xml</configLocation><resourceIncludes>**/*</resourceIncludes><inputEncoding>UTF-8</inputEncoding>",
        files={
            "checkstyle.xml": """<?xml version="1.0"?>
<!DOCTYPE module PUBLIC "-//Checkstyle//DTD Checkstyle Configuration 1.3//EN" "https://checkstyle.org/dtds/configuration_1_3.dtd">
<module name="Checker">
  <property name="charset" value="UTF-8"/>
  <property name="severity" value="error"/>
  <module name="FileTabCharacter"/>
  <module name="NewlineAtEndOfFile"><property name="lineSeparator" value="lf"/></module>
  <module name="RegexpSingleline"><property name="format" value="\\s+$"/></module>
  <module name="UniqueProperties"/>
</module>
"""
        },
        leftovers=("target/checkstyle-cachefile",),
    ),
    Peer(
        "spotless 3.11.0",
        "com.diffplug.spotless:spotless-maven-plugin:3.11.0:check",
        "trailing blanks, last line end",
        "<upToDateChecking><enabled>false</enabled></upToDateChecking><lineEndings>UNIX</lineEndings><formats><format>"
        "<includes><include>src/main/resources/**</include></includes><endWithNewline/><trimTrailingWhitespace/></format></formats>",
    ),
    Peer(
        "enforcer requireEncoding 1.12.1",
        "org.apache.maven.plugins:maven-enforcer-plugin:3.6.3:enforce",
        "whether the bytes look like UTF-8 or ASCII",
        "<rules><requireEncoding><encoding>UTF-8</encoding><acceptAsciiSubset>true</acceptAsciiSubset><failFast>false</failFast>"
        "<includes>src/main/resources/**</includes></requireEncoding></rules>",
        "<dependency><groupId>org.codehaus.mojo</groupId><artifactId>extra-enforcer-rules</artifactId><version>1.12.1</version></dependency>",
        defect=NO_UTF8,
    ),
    Peer(
        "xml 1.2.1",
        "org.codehaus.mojo:xml-maven-plugin:1.2.1:validate",
        "XML files only: whether they are well-formed",
        "<validationSets><validationSet><dir>src/main/resources</dir><includes><include>**/*.xml</include></includes>"
        "<validating>false</validating></validationSet></validationSets>",
        formats=("xml",),
        defect=b"<again/>\n",
    ),
    Peer(
        # The newest that runs on Maven 3.8.
        "rat 0.17",
        "org.apache.rat:apache-rat-plugin:0.17:check",
        "licence headers, which none of the files has; JSON counts as binary",
        formats=tuple(format for format in SOUND if format != "json"),
        options=("-Drat.ignoreErrors=true",),
        lenient=True,
        slow=True,
    ),
]


def _plugin(peer):
    group, artifact, version, _ = peer.goal.split(":")
    dependencies = f"<dependencies>{peer.dependencies}</dependencies>" if peer.dependencies else ""
    return (
        f"<plugin><groupId>{group}</groupId><artifactId>{artifact}</artifactId><version>{version}</version>"
        f"{dependencies}<configuration>{peer.configuration}</configuration></plugin>"
    )


# In pluginManagement, so that nothing of it is loaded for the other commands.
POM = f"""<?xml version="1.0" encoding="UTF-8"?>
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>measured</groupId>
  <artifactId>measured</artifactId>
  <version>1</version>
  <properties><project.build.sourceEncoding>UTF-8</project.build.sourceEncoding></properties>
  <build><pluginManagement><plugins>
    {"".join(map(_plugin, PEERS))}
  </plugins></pluginManagement></build>
</project>
"""
