package parts

import (
	"image/color"

	"fyne.io/fyne/v2"
)

// The colours of the program, by use. A widget asks for them with theme.Color
// each time it paints, so that light and dark can change while it is on screen.
// Every ink is at least 4.5:1 on every ground it may lie on, every border of a
// control and the focus ring at least 3:1; a test measures it.
const (
	ColorBackground   fyne.ThemeColorName = "greffe.background"   // the window
	ColorSurface      fyne.ThemeColorName = "greffe.surface"      // cards and fields
	ColorSurfaceAlt   fyne.ThemeColorName = "greffe.surfaceAlt"   // heads of tables
	ColorRail         fyne.ThemeColorName = "greffe.rail"         // navigation
	ColorRailSelected fyne.ThemeColorName = "greffe.railSelected" // the entry one is on
	ColorBorder       fyne.ThemeColorName = "greffe.border"       // decoration only
	ColorBorderHard   fyne.ThemeColorName = "greffe.borderHard"   // outlines of fields and buttons
	ColorText         fyne.ThemeColorName = "greffe.text"         // content
	ColorMuted        fyne.ThemeColorName = "greffe.muted"        // secondary content
	ColorFaint        fyne.ThemeColorName = "greffe.faint"        // captions and hints
	ColorAccent       fyne.ThemeColorName = "greffe.accent"       // links, selection, the primary button
	ColorAccentGround fyne.ThemeColorName = "greffe.accentGround"
	ColorOnAccent     fyne.ThemeColorName = "greffe.onAccent"
	ColorOK           fyne.ThemeColorName = "greffe.ok" // met
	ColorOKGround     fyne.ThemeColorName = "greffe.okGround"
	ColorWarn         fyne.ThemeColorName = "greffe.warn" // today, contestable, a tie
	ColorWarnGround   fyne.ThemeColorName = "greffe.warnGround"
	ColorDanger       fyne.ThemeColorName = "greffe.danger" // to fix, overdue
	ColorDangerGround fyne.ThemeColorName = "greffe.dangerGround"
	ColorViolet       fyne.ThemeColorName = "greffe.violet" // the advisory seat only
	ColorVioletGround fyne.ThemeColorName = "greffe.violetGround"
	ColorNeutral      fyne.ThemeColorName = "greffe.neutralGround" // counts, tracks, plain chips
	ColorHover        fyne.ThemeColorName = "greffe.hover"
	ColorFocus        fyne.ThemeColorName = "greffe.focus"
	ColorWeekend      fyne.ThemeColorName = "greffe.weekend"
	ColorHoliday      fyne.ThemeColorName = "greffe.holiday"
	ColorPaper        fyne.ThemeColorName = "greffe.paper" // a page of a letter: white in both themes
	ColorScrim        fyne.ThemeColorName = "greffe.scrim" // what dims the page behind a sheet
	// ColorNone is no colour at all: nothing is painted.
	ColorNone fyne.ThemeColorName = ""
)

// The sizes that the toolkit has no name for, in device-independent pixels.
// All follow the text size chosen in the settings.
const (
	SizeDisplay   fyne.ThemeSizeName = "greffe.display"   // key figures
	SizeRow       fyne.ThemeSizeName = "greffe.row"       // a row of a table
	SizeDocketRow fyne.ThemeSizeName = "greffe.docketRow" // a row of the docket
	SizeCheckRow  fyne.ThemeSizeName = "greffe.checkRow"  // a row of a checklist
)

// A palette gives each colour name its value in one variant.
type palette map[fyne.ThemeColorName]color.NRGBA

func rgb(v uint32) color.NRGBA {
	return color.NRGBA{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v), A: 255}
}

func lightPalette() palette {
	return palette{
		ColorBackground: rgb(0xF4F5F8), ColorSurface: rgb(0xFFFFFF), ColorSurfaceAlt: rgb(0xF9FAFC),
		ColorRail: rgb(0xEBEEF3), ColorRailSelected: rgb(0xD9E2F0),
		ColorBorder: rgb(0xDCE1E9), ColorBorderHard: rgb(0x7E8899),
		ColorText: rgb(0x18212F), ColorMuted: rgb(0x4C586A), ColorFaint: rgb(0x586376),
		ColorAccent: rgb(0x1D4F91), ColorAccentGround: rgb(0xE4EDF9), ColorOnAccent: rgb(0xFFFFFF),
		ColorOK: rgb(0x14653B), ColorOKGround: rgb(0xE2F3E9),
		ColorWarn: rgb(0x84480A), ColorWarnGround: rgb(0xFCF1DC),
		ColorDanger: rgb(0xA91E17), ColorDangerGround: rgb(0xFCEAE8),
		ColorViolet: rgb(0x61389A), ColorVioletGround: rgb(0xF0EAFA),
		ColorNeutral: rgb(0xEBEEF3), ColorHover: rgb(0xEEF2F8), ColorFocus: rgb(0x2F6FC4),
		ColorWeekend: rgb(0xF1F3F7), ColorHoliday: rgb(0xEFE6D3),
		ColorPaper: rgb(0xFFFFFF), ColorScrim: {R: 15, G: 22, B: 35, A: 72},
	}
}

func darkPalette() palette {
	return palette{
		ColorBackground: rgb(0x12161C), ColorSurface: rgb(0x1A2029), ColorSurfaceAlt: rgb(0x1F2631),
		ColorRail: rgb(0x0E1217), ColorRailSelected: rgb(0x22314A),
		ColorBorder: rgb(0x2D3644), ColorBorderHard: rgb(0x768396),
		ColorText: rgb(0xE8ECF2), ColorMuted: rgb(0xAEB8C6), ColorFaint: rgb(0x95A1B1),
		ColorAccent: rgb(0x8DB6F7), ColorAccentGround: rgb(0x1D304D), ColorOnAccent: rgb(0x0C1626),
		ColorOK: rgb(0x79D3A0), ColorOKGround: rgb(0x143220),
		ColorWarn: rgb(0xEDBC68), ColorWarnGround: rgb(0x382A12),
		ColorDanger: rgb(0xF79A90), ColorDangerGround: rgb(0x3F1D1A),
		ColorViolet: rgb(0xC9AEF2), ColorVioletGround: rgb(0x2C2244),
		ColorNeutral: rgb(0x28303C), ColorHover: rgb(0x232B37), ColorFocus: rgb(0x6FA4F2),
		ColorWeekend: rgb(0x202732), ColorHoliday: rgb(0x3A3323),
		ColorPaper: rgb(0xFFFFFF), ColorScrim: {A: 110},
	}
}

// A Tone is the meaning that a colour carries. It never stands alone: a word
// and an icon of its own shape go with it.
type Tone int

// The tones.
const (
	ToneNeutral  Tone = iota // nothing to say
	ToneInfo                 // selected, informative
	ToneOK                   // met
	ToneWarn                 // contestable, today
	ToneDanger               // broken, overdue
	ToneAdvisory             // the advisory seat
)

// Ink returns the colour of texts, icons and outlines of the tone.
func (t Tone) Ink() fyne.ThemeColorName {
	switch t {
	case ToneInfo:
		return ColorAccent
	case ToneOK:
		return ColorOK
	case ToneWarn:
		return ColorWarn
	case ToneDanger:
		return ColorDanger
	case ToneAdvisory:
		return ColorViolet
	case ToneNeutral:
		return ColorMuted
	}
	return ColorMuted
}

// Ground returns the colour that lies behind the ink of the tone.
func (t Tone) Ground() fyne.ThemeColorName {
	switch t {
	case ToneInfo:
		return ColorAccentGround
	case ToneOK:
		return ColorOKGround
	case ToneWarn:
		return ColorWarnGround
	case ToneDanger:
		return ColorDangerGround
	case ToneAdvisory:
		return ColorVioletGround
	case ToneNeutral:
		return ColorNeutral
	}
	return ColorNeutral
}

// Icon returns the name of the icon of the tone; each has a shape of its own.
func (t Tone) Icon() string {
	switch t {
	case ToneInfo:
		return "info-fill"
	case ToneOK:
		return "check-circle-fill"
	case ToneWarn:
		return "warning-fill"
	case ToneDanger:
		return "x-circle-fill"
	case ToneAdvisory:
		return "chats"
	case ToneNeutral:
		return "circle-dashed"
	}
	return "circle-dashed"
}
