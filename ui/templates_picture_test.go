package ui

import (
	"os"
	"strings"
	"testing"

	"greffe/app/writer"
	"greffe/cases"
	"greffe/letters/preview"
)

// TestTextsFitTheWindow: no text is cut, in both languages and sizes; with
// GREFFE_PICTURES the pages are drawn too.
func TestTextsFitTheWindow(t *testing.T) {
	s := textStage(t)
	if os.Getenv("GREFFE_PICTURES") != "" {
		pages := preview.Open(t.TempDir())
		defer func() { _ = pages.Close() }()
		s.Pages = pages
	}
	original, shipped, err := writer.Texts{}.Original("convocation", "fr")
	if err != nil {
		t.Fatal(err)
	}
	own := strings.Replace(original, "sans être une condition", "mais n’est pas exigé", 1)
	s.as(secretary(), cases.TheOffice(), edit(own, shipped))
	s.as(secretary(), cases.TheOffice(), edit(strings.Replace(own, "La séance n’est pas enregistrée. ", "", 1), "0"))
	s.looks(t, "texts", func() { s.openTexts(false) })
	for _, name := range textTabs() {
		s.looks(t, "text-"+name, func() {
			s.openTexts(true)
			s.tab(s.T("templates.tab." + name))
		})
	}
	s.looks(t, "text-faults", func() {
		s.openTexts(true)
		s.area().SetText(strings.Replace(strings.Replace(own, "{{.time}}", "14 heures", 1), "{{.heaviest}}", "{{.heavy}}", 1))
		s.Work.Ring()
	})
}
