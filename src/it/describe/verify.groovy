// What users read with mvn help:describe. A change here is a change of the public contract: copy target/it/describe/target/describe.txt
// over expected.txt when it is meant.
String actual = new File(basedir, 'target/describe.txt').getText('UTF-8').replace('\r\n', '\n').readLines()*.stripTrailing().join('\n').trim().replaceAll(/\d+\.\d+\.\d+(-SNAPSHOT)?/, 'VERSION')
String expected = new File(basedir, 'expected.txt').getText('UTF-8').readLines()*.stripTrailing().join('\n').trim().replaceAll(/\d+\.\d+\.\d+(-SNAPSHOT)?/, 'VERSION')
assert actual == expected
return true
