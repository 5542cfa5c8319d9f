package parts_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"greffe/ui/parts"
)

func TestSightTellsWhatCanBePressedInTheOrderOfTab(t *testing.T) {
	test.NewTempApp(t)
	first, last := parts.NewButton("Record", "", parts.Primary, nil), parts.NewButton("Leave", "", parts.Secondary, nil)
	vote := parts.NewSegment([]parts.SegmentOption{{Label: "For"}, {Label: "Against"}}, nil)
	vote.SetName("Vote")
	gap := parts.Pad(500, 0, 0, 0, last)
	unseen := parts.NewButton("Unseen", "", parts.Secondary, nil)
	unseen.Hide()
	w := test.NewTempWindow(t, container.NewVScroll(parts.V(8, first, vote, unseen, gap)))
	w.Resize(fyne.NewSize(400, 200))
	w.Canvas().Focus(first)

	var got []string
	for _, line := range parts.Sight(w.Canvas()) {
		got = append(got, line[:strings.LastIndex(line, " @")])
	}
	want := []string{"here Button Record", "seen Segment Vote", "seen Choice Vote / For", "seen Choice Vote / Against", "hidden Button Leave"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestReadingsAreTheTextsThatShow(t *testing.T) {
	test.NewTempApp(t)
	unseen := parts.NewText("unseen", parts.Body, parts.ColorText)
	unseen.Hide()
	w := test.NewTempWindow(t, parts.V(8, parts.NewText("Notice", parts.Strong, parts.ColorText), unseen,
		parts.NewWrap("safe from\nTuesday", parts.Body, parts.ColorText, 200)))
	if got, want := parts.Readings(w.Canvas()), []string{"reads Notice", "reads safe from Tuesday"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
