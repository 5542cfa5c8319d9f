// Package assets is what the program carries inside itself: fonts, icons,
// letter templates and regulation profiles.
package assets

import "embed"

// Fonts holds Source Sans 3 in three cuts (SIL Open Font License 1.1).
//
//go:embed fonts/*.ttf
var Fonts embed.FS

// Icons holds the Phosphor icons in use (MIT), their compact arcs turned into
// curves because the toolkit's SVG renderer draws those wrongly.
//
//go:embed icons/*.svg
var Icons embed.FS

// Regulations holds the regulation profiles that ship with the program, one
// file each; package regulation reads them.
//
//go:embed regulations/*.json
var Regulations embed.FS

// Letters holds the templates of the letters, one a kind and language, and the
// frame that all letters of a language share.
//
//go:embed letters/*.md
var Letters embed.FS
