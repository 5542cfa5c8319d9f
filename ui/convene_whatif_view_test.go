package ui

import (
	"strings"
	"testing"

	"greffe/assets/translations"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/regulation"
	"greffe/ui/parts"
)

// row finds a line of the table by the beginning of its label.
func (v prospectView) row(t *testing.T, what string) prospectRow {
	t.Helper()
	for _, r := range v.Rows {
		if strings.HasPrefix(plainSpaces(r.What), what) {
			return r
		}
	}
	t.Fatalf("no line %q in %v", what, v.Rows)
	return prospectRow{}
}

func TestTheConveningSheetShowsBothReadingsOfEveryDay(t *testing.T) {
	s := newMailStage(t, "2026-09-08", director(), frenchLight)
	strikeCouncil(t, s, s.ids[0])
	v := prospectOf(s.words, s.view(s.ids[0]).Matter, days.Must("2026-09-29"), regulation.TemporaryExclusion)
	for _, c := range []struct{ what, lenient, safe string }{
		{"Premier jour du conseil", "sam. 19 sept.", "mar. 22 sept."},
		{"Dernier jour pour déposer", "mer. 16 sept.", "mar. 15 sept."},
		{"Dernier jour pour remettre", "lun. 21 sept.", "dim. 20 sept."},
		{"Si le pli attend à la poste jusqu’au sam. 26 sept.", "dès le dim. 4 oct.", "dès le mar. 6 oct."},
		{"Décision : premier envoi", "jeu. 1er oct.", "ven. 2 oct."},
		{"Décision : dernier envoi", "mer. 14 oct.", "mer. 14 oct."},
		{"Exclusion : premier jour", "ven. 2 oct.", "mer. 7 oct."},
		{"Employeur à informer au plus tard", "lun. 28 sept.", "lun. 28 sept."},
	} {
		r := v.row(t, c.what)
		if plainSpaces(r.Lenient) != c.lenient || plainSpaces(r.Safe) != c.safe {
			t.Errorf("%s: %q and %q, want %q and %q", c.what, r.Lenient, r.Safe, c.lenient, c.safe)
		}
	}
	if v.Proposed != days.Must("2026-09-22") {
		t.Errorf("proposed %s", v.Proposed)
	}
	if r := v.row(t, "Si le pli attend"); r.SafeTone != parts.ToneDanger {
		t.Error("collected on the last day, the council of the 29th is not safe, and the line does not say so")
	}
}

func TestAWarningHasNoWindowToShow(t *testing.T) {
	s := newMailStage(t, "2026-02-02", director(), frenchLight)
	v := prospectOf(s.words, s.view(s.ids[4]).Matter, days.Must("2026-02-16"), regulation.Warning)
	if len(v.Warnings) != 0 || len(v.Rows) == 0 {
		t.Errorf("rows %v, warnings %v", v.Rows, v.Warnings)
	}
	for _, r := range v.Rows {
		if strings.Contains(r.What, "Décision") || strings.Contains(r.What, "Exclusion") {
			t.Errorf("it shows %q", r.What)
		}
	}
}

func TestADayPassedIsSaidInTheTable(t *testing.T) {
	s := newMailStage(t, "2026-09-08", director(), frenchLight)
	strikeCouncil(t, s, s.ids[0])
	v := prospectOf(s.words, s.view(s.ids[0]).Matter, days.Must("2026-09-21"), "")
	r := v.row(t, "Dernier jour pour déposer")
	if !strings.Contains(r.Safe, "passé") || r.SafeTone != parts.ToneDanger {
		t.Errorf("the last safe day to post is %q", r.Safe)
	}
	if first := v.row(t, "Premier jour du conseil"); first.SafeTone != parts.ToneDanger || first.LenientTone != parts.ToneOK {
		t.Errorf("the 21st is lawful by the lenient reading only: %+v", first)
	}
}

func TestAWindowWithoutADayIsSaidBeforeTheCouncilIsFixed(t *testing.T) {
	s := newMailStage(t, "2026-02-02", director(), frenchLight)
	m := s.view(s.ids[4]).Matter // heard on 2 February, nothing planned yet
	for day, want := range map[string]struct {
		warnings int
		heavy    bool
		says     string
	}{
		"2026-02-13": {},
		"2026-02-15": {1, false, "au plus tard le sam. 14 févr."},
		"2026-02-16": {1, true, "du jeu. 19 févr. au mar. 3 mars"},
	} {
		v := prospectOf(s.words, m, days.Must(day), regulation.PermanentExclusion)
		if len(v.Warnings) != want.warnings || want.warnings > 0 &&
			(v.Warnings[0].Heavy != want.heavy || !strings.Contains(plainSpaces(v.Warnings[0].Text), want.says)) {
			t.Errorf("a council on %s warns %v", day, v.Warnings)
		}
	}
}

func TestTheProposedDayIsTakenWithOnePress(t *testing.T) {
	s := newMailStage(t, "2026-09-08", director(), Display{Language: translations.English, Theme: "light", Scale: 1})
	id := s.ids[0]
	strikeCouncil(t, s, id)
	s.openConvene(s.view(id))
	s.enter(s.T("mail.convene.day"), "21/09/2026")
	s.shows("If the council sits on Mon 21 Sep", "First open safe day: Tue 22 Sep")
	s.button(s.T("whatif.proposed", message.Day("day", days.Must("2026-09-22"))))
	s.shows("If the council sits on Tue 22 Sep")
}
