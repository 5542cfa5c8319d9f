// Package fittings is what the window is given from the side of the letters: the
// postroom and the files of figures. The window and the letters do not know each
// other; the program and the gallery fit the one with the other here.
package fittings
