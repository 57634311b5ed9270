// Maven itself may warn, about repositories for instance; the plugin has nothing to say about directories that are not there.
String log = new File(basedir, 'build.log').text
assert log.contains('no violations in 0 files')
assert !(log =~ /\[(WARNING|ERROR)\] src/)
assert !(log =~ /(?i)(directory|src\/(main|test)\/resources): /)
return true
