package parts_test

import (
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"greffe/assets"
	"greffe/ui/parts"
)

func TestThemeDefinesEveryColourOfTheToolkit(t *testing.T) {
	test.NewTempApp(t)
	for _, mode := range []parts.Mode{parts.ModeSystem, parts.ModeLight, parts.ModeDark} {
		test.AssertAllColorNamesDefined(t, parts.NewTheme(parts.Appearance{Mode: mode}), "greffe")
	}
}

func TestModeDecidesWhatTheSystemOnlyProposes(t *testing.T) {
	test.NewTempApp(t)
	light := parts.NewTheme(parts.Appearance{Mode: parts.ModeLight})
	dark := parts.NewTheme(parts.Appearance{Mode: parts.ModeDark})
	system := parts.NewTheme(parts.Appearance{})
	for _, v := range []fyne.ThemeVariant{theme.VariantLight, theme.VariantDark} {
		if light.Color(parts.ColorText, v) != light.Color(parts.ColorText, theme.VariantLight) {
			t.Errorf("the light theme follows the system's variant %d", v)
		}
		if dark.Color(parts.ColorText, v) != dark.Color(parts.ColorText, theme.VariantDark) {
			t.Errorf("the dark theme follows the system's variant %d", v)
		}
	}
	if system.Color(parts.ColorText, theme.VariantLight) == system.Color(parts.ColorText, theme.VariantDark) {
		t.Error("the system theme is the same light and dark")
	}
}

func TestTextSizesFollowTheScale(t *testing.T) {
	test.NewTempApp(t)
	for _, c := range []struct {
		name         string
		size         fyne.ThemeSizeName
		normal, huge float32
	}{
		{"body", theme.SizeNameText, 15, 19.5},
		{"caption", theme.SizeNameCaptionText, 13, 16.9},
		{"group head", theme.SizeNameSubHeadingText, 17, 22.1},
		{"title", theme.SizeNameHeadingText, 22, 28.6},
		{"key figure", parts.SizeDisplay, 32, 41.6},
		{"row", parts.SizeRow, 36, 46.8},
		{"padding stays", theme.SizeNamePadding, 4, 4},
		{"corners stay", theme.SizeNameInputRadius, 6, 6},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := parts.NewTheme(parts.Appearance{}).Size(c.size); got != c.normal {
				t.Errorf("normal: got %v, want %v", got, c.normal)
			}
			got := parts.NewTheme(parts.Appearance{Scale: parts.ScaleVeryLarge}).Size(c.size)
			if math.Abs(float64(got-c.huge)) > 0.01 {
				t.Errorf("very large: got %v, want %v", got, c.huge)
			}
		})
	}
}

func TestFontsAreTheBundledOnes(t *testing.T) {
	test.NewTempApp(t)
	th := parts.NewTheme(parts.Appearance{})
	for want, style := range map[string]fyne.TextStyle{
		"SourceSans3_400Regular.ttf":        {},
		"SourceSans3_600SemiBold.ttf":       {Bold: true},
		"SourceSans3_400Regular_Italic.ttf": {Italic: true},
	} {
		if got := th.Font(style).Name(); got != want {
			t.Errorf("%+v: got %s, want %s", style, got, want)
		}
	}
	for _, licence := range []string{"../../assets/fonts/OFL.txt", "../../assets/icons/LICENSE"} {
		if _, err := readFile(licence); err != nil {
			t.Errorf("a licence that must be shipped: %v", err)
		}
	}
}

func TestEveryIconOfAToneIsEmbedded(t *testing.T) {
	tones := []parts.Tone{parts.ToneNeutral, parts.ToneInfo, parts.ToneOK, parts.ToneWarn, parts.ToneDanger, parts.ToneAdvisory}
	shapes := map[string]bool{}
	for _, tone := range tones {
		shapes[tone.Icon()] = true
	}
	if len(shapes) != len(tones) {
		t.Errorf("got %d shapes for %d tones: a colour would stand alone", len(shapes), len(tones))
	}
	states := []parts.VerdictState{parts.VerdictBroken, parts.VerdictContestable, parts.VerdictPending, parts.VerdictMet, parts.VerdictNotApplicable}
	verdicts := map[string]bool{}
	for _, s := range states {
		shapes[s.Icon()], verdicts[s.Icon()] = true, true
	}
	if len(verdicts) != len(states) {
		t.Errorf("got %d shapes for %d verdicts", len(verdicts), len(states))
	}
	for _, used := range []string{"caret-down", "caret-left", "caret-right", "check", "minus", "plus", "calendar-dots", "arrow-u-up-left", "hourglass", "magnifying-glass"} {
		shapes[used] = true
	}
	for name := range shapes {
		if _, err := assets.Icons.ReadFile("icons/" + name + ".svg"); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestContrast measures WCAG 2.1 contrast: 4.5:1 for texts on every ground that
// they may lie on, 3:1 for the borders of controls and the focus ring.
func TestContrast(t *testing.T) {
	test.NewTempApp(t)
	grounds := []fyne.ThemeColorName{parts.ColorBackground, parts.ColorSurface, parts.ColorSurfaceAlt}
	everywhere := append([]fyne.ThemeColorName{
		parts.ColorRail, parts.ColorRailSelected, parts.ColorNeutral, parts.ColorHover,
		parts.ColorWeekend, parts.ColorHoliday, parts.ColorAccentGround,
	}, grounds...)
	tinted := []fyne.ThemeColorName{
		parts.ColorAccentGround, parts.ColorOKGround, parts.ColorWarnGround, parts.ColorDangerGround, parts.ColorVioletGround,
	}
	pairs := []struct {
		ink     fyne.ThemeColorName
		grounds []fyne.ThemeColorName
		least   float64
	}{
		{parts.ColorText, append(tinted, everywhere...), 4.5},
		{parts.ColorMuted, everywhere, 4.5},
		{parts.ColorFaint, append([]fyne.ThemeColorName{parts.ColorHover, parts.ColorWeekend, parts.ColorNeutral}, grounds...), 4.5},
		{parts.ColorAccent, append([]fyne.ThemeColorName{parts.ColorAccentGround, parts.ColorRail, parts.ColorRailSelected, parts.ColorHover}, grounds...), 4.5},
		{parts.ColorOK, append([]fyne.ThemeColorName{parts.ColorOKGround, parts.ColorHover}, grounds...), 4.5},
		{parts.ColorWarn, append([]fyne.ThemeColorName{parts.ColorWarnGround, parts.ColorHover}, grounds...), 4.5},
		{parts.ColorDanger, append([]fyne.ThemeColorName{parts.ColorDangerGround, parts.ColorHover}, grounds...), 4.5},
		{parts.ColorViolet, append([]fyne.ThemeColorName{parts.ColorVioletGround}, grounds...), 4.5},
		{parts.ColorOnAccent, []fyne.ThemeColorName{parts.ColorAccent}, 4.5},
		{parts.ColorSurface, []fyne.ThemeColorName{parts.ColorOK, parts.ColorText}, 4.5},
		{parts.ColorBorderHard, grounds, 3},
		{parts.ColorFocus, append([]fyne.ThemeColorName{parts.ColorRail, parts.ColorNeutral, parts.ColorAccentGround}, grounds...), 3},
	}
	for name, mode := range map[string]parts.Mode{"light": parts.ModeLight, "dark": parts.ModeDark} {
		th := parts.NewTheme(parts.Appearance{Mode: mode})
		for _, p := range pairs {
			for _, g := range p.grounds {
				if got := contrast(th.Color(p.ink, 0), th.Color(g, 0)); got < p.least {
					t.Errorf("%s: %s on %s is %.2f:1, want %.1f:1", name, p.ink, g, got, p.least)
				}
			}
		}
	}
}

func contrast(a, b color.Color) float64 {
	la, lb := luminance(a), luminance(b)
	return (math.Max(la, lb) + 0.05) / (math.Min(la, lb) + 0.05)
}

func luminance(c color.Color) float64 {
	r, g, b, _ := c.RGBA()
	channel := func(v uint32) float64 {
		x := float64(v) / 0xFFFF
		if x <= 0.03928 {
			return x / 12.92
		}
		return math.Pow((x+0.055)/1.055, 2.4)
	}
	return 0.2126*channel(r) + 0.7152*channel(g) + 0.0722*channel(b)
}

func TestColoursChangeWhileAWidgetIsOnScreen(t *testing.T) {
	start(t, parts.ModeLight)
	w := show(t, galleryBasics(), 900, 640)
	light := w.Canvas().Capture().At(200, 60)

	test.ApplyTheme(t, parts.NewTheme(parts.Appearance{Mode: parts.ModeDark}))

	if dark := w.Canvas().Capture().At(200, 60); luminance(dark) > luminance(light)/2 {
		t.Errorf("a card stayed light: %v, before %v", dark, light)
	}
}
