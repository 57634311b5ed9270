String log = new File(basedir, 'build.log').text
assert log.contains('[WARNING] src/main/resources/note.md:[2,1]')
assert log.contains('(blank-line-run)')
assert log.contains('BUILD SUCCESS')
return true
