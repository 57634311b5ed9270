return new File(basedir, 'build.log').text.contains('no violations in 3 files')
