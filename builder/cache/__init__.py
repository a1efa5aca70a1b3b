"""What is kept between two runs so that the next is quick; it may be thrown away at any time."""
