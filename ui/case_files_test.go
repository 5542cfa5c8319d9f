package ui

import (
	"context"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"greffe/cases"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

func TestFilesThatAreNoExhibits(t *testing.T) {
	for name, want := range map[string]bool{
		"rapport.pdf": false, "photo.jpg": false, "message.eml": false, "outil.EXE": true, "lettre.docm": true, "lien.lnk": true, "script.sh": true,
	} {
		if got := runnable(name, []byte("%PDF-1.7")); got != want {
			t.Errorf("%s: got %t", name, got)
		}
	}
	for _, head := range []string{"MZ\x90", "\x7fELF", "#!/bin/sh"} {
		if !runnable("photo.jpg", []byte(head)) {
			t.Errorf("a program named photo.jpg that begins with %q is taken", head)
		}
	}
}

func TestFilesThatWereCopied(t *testing.T) {
	for text, want := range map[string][]string{
		"/home/m/rapport.pdf":                       {"/home/m/rapport.pdf"},
		"file:///home/m/pi%C3%A8ce%201.txt\r\n":     {"/home/m/pièce 1.txt"},
		"file:///a.pdf\nfile:///b.pdf":              {"/a.pdf", "/b.pdf"},
		`"C:\Users\m\rapport.pdf"`:                  {`C:\Users\m\rapport.pdf`},
		"Bonjour, voici le rapport":                 nil,
		"/home/m/rapport.pdf\net aussi cette ligne": nil,
		"": nil,
	} {
		if got := pastedPaths(text); !slices.Equal(got, want) {
			t.Errorf("%q names %q, want %q", text, got, want)
		}
	}
}

func TestTheSameContentIsAddedOnce(t *testing.T) {
	m := rules.Matter{Case: &cases.Case{Exhibits: []cases.Done[cases.AddExhibit]{{Is: cases.AddExhibit{Document: "d1", Number: 1}}}}}
	added, kept := sortFiles(m, []exhibitFile{{Name: "a", Document: "d2"}, {Name: "b", Document: "d1"}, {Name: "c", Document: "d2"}})
	if len(added) != 1 || added[0].Name != "a" || len(kept) != 2 {
		t.Errorf("added %v, kept out %v", added, kept)
	}
	forms := []exhibitForm{{Name: " "}, {Name: "x", Withheld: withheldForm{Withheld: true}}}
	if got := exhibitProblems(forms); len(got) != 2 || got[0].Field != "name.0" || got[1].Field != "why.1" {
		t.Errorf("got problems %v", got)
	}
}

// dropWindow is a window on which a test lets files fall; the toolkit's own
// test window takes none.
type dropWindow struct {
	fyne.Window
	dropped func(fyne.Position, []fyne.URI)
}

func (w *dropWindow) SetOnDropped(f func(fyne.Position, []fyne.URI)) { w.dropped = f }

func (w *dropWindow) drop(paths ...string) {
	var uris []fyne.URI
	for _, p := range paths {
		uris = append(uris, storage.NewFileURI(p))
	}
	if w.dropped != nil {
		w.dropped(fyne.Position{}, uris)
	}
}

func TestDroppedFilesAreNamedAndWithheld(t *testing.T) {
	s := newStage(t)
	s.Outside = &outsideOf{files: map[string][]byte{"/f/a.pdf": []byte("%PDF-1.7"), "/f/b.txt": []byte("bonjour à tous"), "/f/c.exe": []byte("MZ")}}
	w := &dropWindow{Window: s.Window}
	s.Window = w
	id := s.begun(TabFacts)
	s.Go(Route{Page: PageCase, Case: id, Tab: TabOverview})
	w.drop("/f/a.pdf")
	if parts.OverlayOpen(s.window.Canvas()) {
		t.Fatal("files are taken while the facts do not show")
	}
	s.Go(Route{Page: PageCase, Case: id, Tab: TabFacts})
	w.drop("/f/a.pdf", "/f/b.txt", "/f/c.exe")
	s.sees("Verser 2\u00a0fichiers au dossier DC-2026-001", "a.pdf", "b.txt", "Laissé de côté\u00a0: c.exe", "programme")
	s.picture("case-files")
	for _, c := range s.cut() {
		t.Error(c)
	}
	sheet := parts.TopSheet(s.window.Canvas())
	entries, choices := all[*parts.Entry](sheet), all[*parts.Segment](sheet)
	if len(choices) != 2 {
		t.Fatalf("got %d choices", len(choices))
	}
	entries[0].SetText("Capture de la messagerie")
	s.window.Canvas().Focus(choices[1])
	s.press(fyne.KeyRight)
	s.button("Verser 2\u00a0pièces")
	s.sees("un juge peut le demander")
	if s.happened("recorded add-exhibit") {
		t.Fatal("withheld without a reason")
	}
	s.types("nomme un autre apprenant")
	s.button("Verser 2\u00a0pièces")
	v, err := s.Desk.Case(context.Background(), id)
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for _, e := range v.Matter.Case.Exhibits {
		got[e.Is.Name] = e.Is.Withheld
	}
	if got["Capture de la messagerie"] != "" || got["b.txt"] != "nomme un autre apprenant" || len(got) != 3 {
		t.Errorf("got exhibits %q", got)
	}
}
