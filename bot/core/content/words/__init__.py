"""Words and phrases by kind, English and Korean; the folder is the registry."""
