h1(_("title", it.name))
h1(_("text"))
