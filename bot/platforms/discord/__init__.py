"""Discord: commands, menus, buttons and forms in; messages and private answers out."""
