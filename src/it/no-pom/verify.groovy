String log = new File(basedir, 'build.log').text
assert log.contains('[ERROR] texts/a.json:[1,1]')
assert log.contains('no violations in 2 files')
assert log.contains('no violations in 1 file,')
assert log.contains('there is no POM here: say what to check with -Dtextproof.directories')
assert log.contains('malformed-bytes')
assert log.contains('# byte-order-mark')
assert log.contains("did you mean 'byte-order-mark'?")
assert log =~ /(?m)^Files: 2, \d+ B$/
assert new File(basedir, 'target/textproof/textproof-inventory.md').text.startsWith('# Text resources')
return true
