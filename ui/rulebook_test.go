package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"greffe/assets/translations"
	"greffe/cases/regulation"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

func TestEveryRuleHasPlainWords(t *testing.T) {
	c, err := translations.Load()
	if err != nil {
		t.Fatal(err)
	}
	p := profile(t)
	for _, lang := range []translations.Lang{translations.French, translations.English} {
		w := c.Words(lang, translations.Screen)
		book := ruleBookOf(w, p)
		if len(book) != len(rules.All()) {
			t.Fatalf("got %d rules, want %d", len(book), len(rules.All()))
		}
		for _, e := range book {
			for _, text := range []string{e.Title, e.Article, e.Plain, e.Example} {
				if text == "" || strings.ContainsAny(text, "[]{}") {
					t.Errorf("%s in %v: %q", e.ID, lang, text)
				}
			}
		}
	}
}

func TestRulesAreFound(t *testing.T) {
	c, err := translations.Load()
	if err != nil {
		t.Fatal(err)
	}
	w := c.Words(translations.French, translations.Screen)
	book := ruleBookOf(w, profile(t))
	for text, want := range map[string]regulation.RuleID{
		"prépondérante": rules.Casting, "preponderante partage": rules.Casting, "francs prolongés": rules.NoticeRule, "r-window": rules.WindowRule,
	} {
		found := rulesMatching(book, text)
		if len(found) == 0 || !containsRule(found, want) {
			t.Errorf("%q finds %d rules, without %s", text, len(found), want)
		}
		if len(found) > 4 {
			t.Errorf("%q finds %d rules", text, len(found))
		}
	}
	if n := len(rulesMatching(book, "licorne")); n != 0 {
		t.Errorf("a word of no rule finds %d", n)
	}
}

func containsRule(in []ruleEntry, id regulation.RuleID) bool {
	for _, e := range in {
		if e.ID == id {
			return true
		}
	}
	return false
}

func TestHelpKeyOpensTheRuleBehindTheFocus(t *testing.T) {
	s := newStage(t)
	s.openCase("case-1")
	s.Go(Route{Page: PageCase, Case: "case-1", Tab: TabOverview})
	rows := all[*parts.VerdictRow](s.current.content())
	if len(rows) == 0 {
		t.Fatal("no verdict on the page")
	}
	s.Window.Canvas().Focus(rows[0])
	s.press(fyne.KeyF1)
	s.sees(rows[0].Title, "Exemple", "Dans ce dossier")
	for _, c := range s.cut() {
		t.Error(c)
	}
	s.press(fyne.KeyEscape)
	s.Window.Canvas().Unfocus()
	s.press(fyne.KeyF1)
	s.sees(s.T("fieldhelp.page.case"))
	s.button(s.T("rulebook.all"))
	if s.At().Page != PageRules {
		t.Fatalf("got %v, want the page of rules", s.At())
	}
	for _, c := range s.cut() {
		t.Error(c)
	}
}
