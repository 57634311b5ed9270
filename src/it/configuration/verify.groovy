String log = new File(basedir, 'build.log').text
assert log.contains('[WARNING] src/main/resources/legacy/app.properties:[1,1]')
assert log.contains('[ERROR] src/main/resources/long.txt:[1,33]')
assert !log.contains('(malformed-bytes)')
assert log.contains("unknown rule 'blank-line-runs'; did you mean 'blank-line-run'?")
assert log.contains("rule 'overlong-line' has no option 'maximum'")
assert log.contains('[ERROR] src/main/resources/legacy/app.properties:[1,1]')
return true
