//! What is published: files made from stories on the author's machine.
