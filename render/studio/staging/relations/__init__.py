"""How things stand to the cast: one file is one relation of the scene graph, its PART a
`Relation`.
"""
