// Every byte, so that some are malformed in UTF-8 and GB18030; the heads say what each file is.
byte[] all = new byte[256]
(0..255).each { all[it] = (byte) it }
byte[] ascii = new byte[128]
(0..127).each { ascii[it] = (byte) it }
def bytes = { Object... parts ->
    def out = new ByteArrayOutputStream()
    parts.each { out.write(it instanceof byte[] ? it : it.toString().getBytes('ISO-8859-1')) }
    out.toByteArray()
}
for (encoding in ['UTF-8', 'GB18030', 'ISO-8859-1']) {
    def write = { String path, byte[] content ->
        def file = new File(basedir, "src/$encoding/$path")
        file.parentFile.mkdirs()
        file.bytes = content
        file.lastModified = 1700000000000L
    }
    write('binary/server.jks', bytes('\u00FE\u00ED\u00FE\u00ED\0\0\0\2', all))
    write('binary/LOGO.PNG', bytes('\u0089PNG\r\n\u001A\n', all, '${project.version}'))
    write('binary/PHOTO.TIFF', bytes('II*\0', all))
    write('binary/favicon.ico', bytes('\0\0\1\0\1\0', all))
    write('binary/serif.ttf', bytes('\0\1\0\0\0\u000F', all, '\n@project.version@\n'))
    write('binary/prices.xlsx', bytes('PK\3\4', all))
    write('table.bin', bytes(ascii, '\n${project.version}\n', ascii))
    write('copied/server.jks', bytes('\u00FE\u00ED\u00FE\u00ED\0\0\0\2', all, '${project.version}'))
    write('copied/empty.properties', bytes('title=Shop\n'))
    String word = encoding == 'GB18030' ? '\u6B22\u8FCE\u5149\u4E34' : 'bienvenue \u00E0 la bo\u00EEte'
    write('app.properties', "version=\${project.version}\nword=$word\n".toString().getBytes(encoding))
    write('app.txt', "@project.artifactId@: $word\n".toString().getBytes(encoding))
    write('only-tokens.txt', '${nothing}'.bytes)
    for (version in ['2.6', '3.1.0', '3.2.0', '3.5.0']) {
        def empty = new File(basedir, "out/$version-$encoding/classes/copied/empty.properties")
        empty.parentFile.mkdirs()
        empty.bytes = new byte[0]
    }
}
return true
