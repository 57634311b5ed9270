// What each run says of the files, as "rule severity path", sorted.
def found = { String run ->
    def report = new groovy.json.JsonSlurper().parse(new File(basedir, "out/$run/textproof/textproof.json"))
    // that other encodings fit too is no damage
    report.violations.findAll { it.rule != 'ambiguous-encoding' }.collect { "${it.rule} ${it.severity} ${it.path.replaceAll('^src/[^/]*/', '')}".toString() }.sort()
}
def filtered = { String severity, List names ->
    names.collect { "filtered-binary $severity $it".toString() }
}
def empty = ['damaged-output error copied/empty.properties']
def binaries = ['PHOTO.TIFF', 'prices.xlsx', 'serif.ttf', 'server.jks'].collect { "binary/$it".toString() }
def token = ['table.bin']
def ico = ['binary/favicon.ico']
for (version in ['2.6', '3.1.0']) {
    for (encoding in ['UTF-8', 'GB18030']) {
        assert found("$version-$encoding") == (empty + filtered('error', binaries + token + ico)).sort()
    }
}
// ISO-8859-1 keeps all bytes, so only tokens do damage.
for (version in ['2.6', '3.1.0', '3.2.0', '3.5.0']) {
    def safe = (binaries - 'binary/serif.ttf') + (version < '3.2' ? ico : [])
    assert found("$version-ISO-8859-1") ==
            (empty + filtered('error', ['binary/serif.ttf'] + token) + filtered('warning', safe)).sort()
}
for (version in ['3.2.0', '3.5.0']) {
    for (encoding in ['UTF-8', 'GB18030']) {
        assert found("early-$version-$encoding") == filtered('error', binaries + token).sort()
        assert found("$version-$encoding") == (empty + filtered('error', token)).sort()
    }
}
String log = new File(basedir, 'build.log').text
// Maven 4 does not tell the line
def block = log.contains('1st <resource> (src/GB18030)') ? '1st <resource>' : '<resource> in line 19 of pom.xml'
assert log.contains('filtered as GB18030 text by the ' + block + ' (src/GB18030): out/2.6-GB18030/classes/binary/server.jks is damaged from byte')
assert log.contains('add <nonFilteredFileExtension>jks</nonFilteredFileExtension> to maven-resources-plugin 3.1.0')
assert log.contains('maven-resources-plugin 2.6 is older than 3.2.0')
assert log.contains('out/early-3.5.0-UTF-8/classes: is not there yet')
return true
