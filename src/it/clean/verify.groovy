String log = new File(basedir, 'build.log').text
assert log.contains('no violations in 2 files (1 binary file left out)')
assert !log.contains('[WARNING] src')
return true
