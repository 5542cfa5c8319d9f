package parts

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"greffe/assets"
)

// A Mode says which of the two palettes is used.
type Mode int

// The modes.
const (
	ModeSystem Mode = iota // as the system says
	ModeLight
	ModeDark
)

// A Scale multiplies the text sizes, and what must grow with them. It comes on
// top of the scale of the screen.
type Scale float32

// The text sizes offered in the settings.
const (
	ScaleSmall     Scale = 0.93
	ScaleNormal    Scale = 1
	ScaleLarge     Scale = 1.15
	ScaleVeryLarge Scale = 1.3
	ScaleHuge      Scale = 1.5
	ScaleDouble    Scale = 2
)

// Appearance is what a person can choose about the looks of the window.
type Appearance struct {
	Mode  Mode
	Scale Scale // zero is ScaleNormal
	// Trace is told what happens in the window, for tests (see trace.go);
	// nil in ordinary use.
	Trace func(event string)
	// Stir is told that somebody used the keyboard or the mouse (see stir.go);
	// nil where nobody asks.
	Stir func()
}

// Theme is the look of Greffe: Source Sans 3, two palettes, a 4-pixel grid.
type Theme struct {
	appearance             Appearance
	light, dark            palette
	regular, bold, italics fyne.Resource
	helped                 func(label string) bool // see fieldhelp.go
}

var _ fyne.Theme = (*Theme)(nil)

// NewTheme returns the theme for an appearance. Handing a new one to
// App.Settings().SetTheme changes the whole window at once.
func NewTheme(a Appearance) *Theme {
	if a.Scale <= 0 {
		a.Scale = ScaleNormal
	}
	return &Theme{
		appearance: a, light: lightPalette(), dark: darkPalette(),
		regular: font("SourceSans3_400Regular.ttf"),
		bold:    font("SourceSans3_600SemiBold.ttf"),
		italics: font("SourceSans3_400Regular_Italic.ttf"),
	}
}

func font(name string) fyne.Resource {
	b, err := assets.Fonts.ReadFile("fonts/" + name)
	if err != nil { // the file is embedded: only a renamed one can be missing, and a test opens all
		return nil
	}
	return fyne.NewStaticResource(name, b)
}

// Appearance returns what the theme was made from.
func (t *Theme) Appearance() Appearance { return t.appearance }

func (t *Theme) variant(v fyne.ThemeVariant) fyne.ThemeVariant {
	switch t.appearance.Mode {
	case ModeLight:
		return theme.VariantLight
	case ModeDark:
		return theme.VariantDark
	case ModeSystem:
	}
	return v
}

// Color returns the colour of a name, ours or the toolkit's.
func (t *Theme) Color(n fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	v = t.variant(v)
	p := t.light
	if v == theme.VariantDark {
		p = t.dark
	}
	if c, ok := p[n]; ok {
		return c
	}
	if own := ownColor(n); own != ColorNone {
		return p[own]
	}
	if c, ok := veil(n, v == theme.VariantDark); ok {
		return c
	}
	return theme.DefaultTheme().Color(n, v)
}

// ownColor returns which of our colours the toolkit's name stands for.
func ownColor(n fyne.ThemeColorName) fyne.ThemeColorName {
	switch n {
	case theme.ColorNameBackground:
		return ColorBackground
	case theme.ColorNameForeground, theme.ColorNameInnerWindowBorder:
		return ColorText
	case theme.ColorNamePrimary, theme.ColorNameHyperlink:
		return ColorAccent
	case theme.ColorNameForegroundOnPrimary, theme.ColorNameForegroundOnError,
		theme.ColorNameForegroundOnSuccess, theme.ColorNameForegroundOnWarning:
		return ColorOnAccent
	case theme.ColorNameError:
		return ColorDanger
	case theme.ColorNameWarning:
		return ColorWarn
	case theme.ColorNameSuccess:
		return ColorOK
	case theme.ColorNameFocus:
		return ColorFocus
	case theme.ColorNameHover:
		return ColorHover
	case theme.ColorNameInputBackground, theme.ColorNameMenuBackground, theme.ColorNameOverlayBackground:
		return ColorSurface
	case theme.ColorNameInputBorder:
		return ColorBorderHard
	case theme.ColorNameSeparator, theme.ColorNameInnerWindowBorderInactive:
		return ColorBorder
	case theme.ColorNamePlaceHolder, theme.ColorNameDisabled:
		return ColorFaint
	case theme.ColorNameButton, theme.ColorNameDisabledButton:
		return ColorNeutral
	case theme.ColorNameHeaderBackground:
		return ColorSurfaceAlt
	case theme.ColorNameSelection:
		return ColorAccentGround
	}
	return ColorNone
}

// veil returns the half-transparent colours, which no palette holds.
func veil(n fyne.ThemeColorName, dark bool) (color.Color, bool) {
	switch n {
	case theme.ColorNameScrollBar:
		if dark {
			return color.NRGBA{R: 255, G: 255, B: 255, A: 70}, true
		}
		return color.NRGBA{R: 20, G: 30, B: 50, A: 80}, true
	case theme.ColorNameScrollBarBackground:
		return color.NRGBA{}, true
	case theme.ColorNameShadow:
		if dark {
			return color.NRGBA{A: 150}, true
		}
		return color.NRGBA{R: 20, G: 30, B: 60, A: 50}, true
	case theme.ColorNamePressed:
		return color.NRGBA{A: 40}, true
	}
	return nil, false
}

// Font returns Source Sans 3; bold is its semi-bold cut.
func (t *Theme) Font(s fyne.TextStyle) fyne.Resource {
	var r fyne.Resource
	switch {
	case s.Monospace || s.Symbol:
	case s.Bold:
		r = t.bold
	case s.Italic:
		r = t.italics
	default:
		r = t.regular
	}
	if r == nil {
		return theme.DefaultTheme().Font(s)
	}
	return r
}

// Icon returns the toolkit's icons; the two that show in our parts are ours.
func (t *Theme) Icon(n fyne.ThemeIconName) fyne.Resource {
	switch n {
	case theme.IconNameSearch:
		return iconResource("magnifying-glass", ColorText)
	case theme.IconNameCalendar:
		return iconResource("calendar-dots", ColorText)
	}
	return theme.DefaultTheme().Icon(n)
}

// Size returns a length in device-independent pixels. Texts, rows and controls
// follow the chosen text size; gaps and corners do not.
func (t *Theme) Size(n fyne.ThemeSizeName) float32 {
	if s, ok := textSize(n); ok {
		return s * float32(t.appearance.Scale)
	}
	switch n {
	case theme.SizeNamePadding:
		return 4
	case theme.SizeNameInnerPadding:
		return 6
	case theme.SizeNameInputRadius, theme.SizeNameButtonRadius, theme.SizeNameSelectionRadius:
		return 6
	case theme.SizeNameCardRadius, theme.SizeNamePopupRadius, theme.SizeNameMenuRadius:
		return 8
	case theme.SizeNameDialogRadius:
		return 10
	case theme.SizeNameScrollBar:
		return 10
	case theme.SizeNameScrollBarSmall:
		return 4
	case theme.SizeNameInputBorder:
		return 1
	case theme.SizeNameModalBlurRadius:
		return 0
	}
	return theme.DefaultTheme().Size(n)
}

func textSize(n fyne.ThemeSizeName) (float32, bool) {
	switch n {
	case theme.SizeNameText:
		return 15, true
	case theme.SizeNameCaptionText:
		return 13, true
	case theme.SizeNameSubHeadingText:
		return 17, true
	case theme.SizeNameHeadingText:
		return 22, true
	case SizeDisplay:
		return 32, true
	case theme.SizeNameInlineIcon:
		return 18, true
	case SizeRow:
		return 36, true
	case SizeDocketRow:
		return 54, true
	case SizeCheckRow:
		return 45, true
	}
	return 0, false
}

// ink returns the colour of a name as it is now, or a transparent one for no colour.
func ink(n fyne.ThemeColorName) color.Color {
	if n == ColorNone {
		return color.Transparent
	}
	return theme.Color(n)
}

// TextScale is the text size that was chosen; 1 is the normal one.
func TextScale() float32 { return textScale() }
