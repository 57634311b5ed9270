return new File(basedir, 'build.log').text.contains('textproof is skipped')
