var text = "caf�";
