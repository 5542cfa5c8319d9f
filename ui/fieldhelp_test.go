package ui

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/message"
	"greffe/cases/regulation"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

func fieldHelpWords(t *testing.T) []translations.Words {
	t.Helper()
	c, err := translations.Load()
	if err != nil {
		t.Fatal(err)
	}
	return []translations.Words{c.Words(translations.French, translations.Screen), c.Words(translations.English, translations.Screen)}
}

func TestEveryTopicHasARuleAndItsWords(t *testing.T) {
	judged := map[regulation.RuleID]bool{}
	for _, r := range rules.All() {
		judged[r.ID] = true
	}
	for _, w := range fieldHelpWords(t) {
		for key, topic := range fieldTopics() {
			if !judged[topic.Rule] {
				t.Errorf("%s is about %q, which is no rule", key, topic.Rule)
			}
			if topic.Own == "" {
				continue
			}
			if own := w.T("fieldhelp." + topic.Own); own == "" || strings.ContainsAny(own, "[]{}") {
				t.Errorf("%s: its own sentence is %q", key, own)
			}
		}
	}
	for sheet, id := range sheetTopics() {
		if !judged[id] {
			t.Errorf("the sheet %s is about %q, which is no rule", sheet, id)
		}
	}
}

// Two labels with the same words must not mean different things unless a sheet
// or a page tells them apart: the help would be of the wrong one.
func TestLabelsWithTheSameWordsHaveTheSameHelp(t *testing.T) {
	for _, w := range fieldHelpWords(t) {
		said := map[string]map[fieldTopic][]string{}
		add := func(key string, topic fieldTopic) {
			words := w.T(key, message.Text("name", ""))
			if said[words] == nil {
				said[words] = map[fieldTopic][]string{}
			}
			said[words][topic] = append(said[words][topic], key)
		}
		for key, topic := range fieldTopics() {
			if !strings.Contains(key, ":") {
				add(key, topic)
			}
		}
		for key := range bareFields() {
			add(key, fieldTopic{})
		}
		for words, topics := range said {
			if len(topics) > 1 {
				t.Errorf("%v: %q is %v", w.Lang(), words, topics)
			}
		}
	}
}

func TestPagesSayWhatTheyAreFor(t *testing.T) {
	for _, w := range fieldHelpWords(t) {
		for _, p := range []Page{
			PageDocket, PageCases, PageCase, PageReview, PageCalendar, PageDirectory, PageLetters, PageAttendance, PageLetter,
			PageSitting, PageVote, PageJournal, PageSettings, PageFirstRun, PageStatistics, PageWho, PageRules,
		} {
			for _, key := range []string{"fieldhelp.page." + string(p), "fieldhelp.page." + string(p) + ".title"} {
				if words := w.T(key); words == "" || strings.ContainsAny(words, "[]{}") {
					t.Errorf("%s: %q", key, words)
				}
			}
		}
	}
}

func TestEachLetterHasARule(t *testing.T) {
	for _, l := range []cases.LetterType{
		cases.LetterGrievances, cases.LetterConvocation, cases.LetterPrior, cases.LetterPrecaution, cases.LetterDecision,
		cases.LetterEmployer, cases.LetterMembers, cases.LetterJury, cases.LetterAbandonment, cases.LetterRepresentatives,
	} {
		if letterRule(l) == "" {
			t.Errorf("%s has none", l)
		}
	}
	if got := letterRule(cases.LetterConvocation); got != rules.Convocation {
		t.Errorf("the convocation is about %s", got)
	}
}

func TestHelpOnAFieldOfTheNewCase(t *testing.T) {
	s := newStage(t)
	s.Go(Route{Page: PageCases})
	s.openNewCase()
	for label, want := range map[string]string{
		"case.fact.day-label": "fieldhelp.fact-day", "case.fact.place": "fieldhelp.fact-place", "case.new.born": "fieldhelp.born",
	} {
		var at *parts.Field
		parts.Walk(rootShown(s), func(o fyne.CanvasObject) bool {
			if f, ok := o.(*parts.Field); ok && f.Label == s.T(label) && at == nil {
				at = f
			}
			return true
		})
		if at == nil {
			continue // not in the form as it opens
		}
		at.Focus()
		s.press(fyne.KeyF1)
		s.sees(s.T(want), at.Label)
		s.press(fyne.KeyEscape)
	}
}

func TestHelpMarkOfAFieldOpensItsHelp(t *testing.T) {
	s := newStage(t)
	s.openCase("case-1")
	s.Go(Route{Page: PageCase, Case: "case-1", Tab: TabOverview})
	s.openPrecaution(s.current.(viewing).viewed())
	c := s.window.Canvas()
	under := parts.TopSheet(c)
	if under == nil || under.Name != "precaution" {
		t.Fatalf("the sheet on top is %v", under)
	}
	fields := all[*parts.Field](under)
	at := slices.IndexFunc(fields, func(f *parts.Field) bool { return f.Label == s.T("mail.precaution.risk") })
	if at < 0 {
		t.Fatal("no field for the risk")
	}
	fields[at].Focus()
	focused := c.Focused()
	s.types("Menaces")
	s.press(fyne.KeyF1)
	help := parts.TopSheet(c)
	if help == under || help == nil || !help.Over {
		t.Fatal("no help lies over the sheet")
	}
	s.sees(s.T("fieldhelp.risk"), s.T("rule."+string(rules.Precaution)+".title"))
	for _, cut := range s.cut() {
		t.Error(cut)
	}
	s.press(fyne.KeyF1)
	if parts.TopSheet(c) != help {
		t.Error("help opens help on itself")
	}
	s.press(fyne.KeyEscape)
	if parts.TopSheet(c) != under || c.Focused() != focused {
		t.Fatal("the sheet underneath has not come back as it was")
	}
	s.sees("Menaces")
}

func TestHelpWithoutATopicIsThatOfThePage(t *testing.T) {
	s := newStage(t)
	for _, p := range []Page{PageDocket, PageCases, PageDirectory, PageLetters, PageJournal, PageStatistics, PageSettings} {
		s.Go(Route{Page: p})
		s.window.Canvas().Unfocus()
		s.press(fyne.KeyF1)
		s.sees(s.T("fieldhelp.page."+string(p)), s.T("fieldhelp.page."+string(p)+".title"))
		s.press(fyne.KeyEscape)
		if parts.OverlayOpen(s.window.Canvas()) {
			t.Fatalf("%s: the help stays", p)
		}
	}
}

// rootShown is what lies on top of the window.
func rootShown(s *stage) fyne.CanvasObject {
	if top := s.window.Canvas().Overlays().Top(); top != nil {
		return top
	}
	return s.window.Content()
}
