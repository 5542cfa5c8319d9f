package ui

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"

	"greffe/assets/translations"
	"greffe/cases/register"
	"greffe/cases/rules"
)

func TestDraftLines(t *testing.T) {
	w := wordsOf(t, translations.French, "2026-11-23")
	rows := []register.DocketRow{{Case: "case-1", Learner: "Camille Laurent", Number: "DC-2026-001"}}
	got := draftLines(w, []register.Draft{
		{Key: register.DraftKey{Form: "convene", File: "case-1"}, Body: []byte(`{"Place":"Salle 3"}`)},
		{Key: register.DraftKey{Form: "unheard-of"}, Body: []byte(`{"a":1}`)},
		{Key: register.DraftKey{Form: "decision", File: "case-1"}, Body: []byte(`null`)},
		{Key: register.DraftKey{Form: "decision", File: "case-2"}, Body: []byte(`{half`)},
	}, rows)
	var words []string
	for _, l := range got {
		words = append(words, l.Form+" | "+l.About)
	}
	if d := cmp.Diff([]string{"Convocation au conseil | Camille Laurent · DC-2026-001", "Formulaire | "}, words); d != "" {
		t.Error(d)
	}
	c, err := translations.Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, form := range draftForms() {
		if missing := c.Check("draft.form." + form); len(missing) > 0 {
			t.Error(missing)
		}
		if kind, step := draftKind(form); step && len(c.Check("do."+string(kind))) > 0 {
			t.Errorf("%s is the step %s, which nobody knows", form, kind)
		}
	}
	if kind, step := draftKind("convene"); !step || kind != rules.DoConvene {
		t.Errorf("got %s", kind)
	}
}

func TestDraftsOnTheDocket(t *testing.T) {
	s := newStage(t)
	if len(s.current.(*docketScreen).view.Lines) != 0 {
		t.Error("drafts show without any")
	}
	d := s.draft("person", string(camila))
	d.changed(func() any { return directoryForm{Family: "Laurent-Roy", Group: "learner"} })
	d.leave()
	s.Reload(nil)
	s.sees("1\u00a0brouillon")
	s.current.(*docketScreen).perform(0)
	s.sees("Brouillons", "Annuaire", "Jeter")
	s.press("Return")
	s.sees("Laurent-Roy")
	s.press("Escape")

	s.Go(Route{Page: PageDocket})
	s.current.(*docketScreen).perform(0)
	s.button("Jeter")
	if len(s.current.(*docketScreen).view.Lines) != 0 {
		t.Error("the draft is still there")
	}
	if drafts, err := s.Desk.Drafts(context.Background()); err != nil || len(drafts) > 0 {
		t.Errorf("%d drafts, %v", len(drafts), err)
	}
}
