// Maven itself may warn, about repositories for instance; the plugin has nothing to say about directories that are not there.
String check = new File(basedir, 'build.log').text.split(':check \\(default\\)')[1]
assert check.contains('no violations in 0 files')
assert !check.contains('[WARNING]')
return true
