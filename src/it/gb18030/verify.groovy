return new File(basedir, 'build.log').text.contains('no violations in 2 files')
