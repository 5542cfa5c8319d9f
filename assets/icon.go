package assets

import _ "embed" // the icon

// Icon is the program's icon, a PNG of 512 pixels.
//
//go:embed icon.png
var Icon []byte
