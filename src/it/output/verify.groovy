String log = new File(basedir, 'build.log').text
def app = 'src/main/resources/app-@project.version@.properties'
// Maven 4 does not tell the line
def block = 'filtered by the ' + (log.contains('1st <resource> (src/main/resources)') ? '1st <resource>' : '<resource> in line 28 of pom.xml') + ' (src/main/resources)'
def stays = { String token -> "$token stays in target/classes/app-1.2.properties: ".toString() }
assert log.contains("[ERROR] $app:[2,7] " + stays('${app.titel}') + "no property has that name, one has 'app.title'; $block (unresolved-placeholder)")
assert log.contains("[ERROR] $app:[3,6] " + stays('${db.host}') + 'only the profile prod sets it, which is not active')
assert log.contains("[ERROR] $app:[5,13] " + stays('${project.description}') + 'the POM does not say it')
assert log.contains('[ERROR] target/classes/app-1.2.properties:[7,8]') && log.contains('(malformed-unicode-escape)')
assert log.contains('[ERROR] src/main/webapp/settings.yml:[2,11] @project.verison@ stays in target/web/settings.yml')
assert log.contains('[WARNING] src/main/webapp/settings.yml:[3,8] ${project.version} stays in target/web/settings.yml: only @…@ is filtered here')
assert log.contains('[ERROR] src/main/resources/META-INF/services/com.shop.Store:[2,1] there is no class com.shop.FileStor in the output or the dependencies; did you mean com.shop.FileStore?')
assert log.contains('[ERROR] src/main/assembly/README.txt:[1,1] target/assembly/README.txt is empty')
assert log.contains('filtered by the 1st <resource> of the execution webapp (src/main/webapp)')
assert log.contains('7 errors, 1 warning in 5 files; checked 2 files')
return true
