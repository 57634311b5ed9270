/*
 * comment
 */
if (a) {
    b();
	c(1,
	  2);
}
