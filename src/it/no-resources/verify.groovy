String log = new File(basedir, 'build.log').text; return log.contains('no violations in 0 files') && !log.contains('[WARNING]')
