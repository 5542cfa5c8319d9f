package ui

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/register"
	"greffe/ui/parts"
)

// failingDesk is a register that cannot be reached while err is set.
type failingDesk struct {
	Desk
	err error
}

func (d *failingDesk) Office(ctx context.Context) (*cases.Office, error) {
	if d.err != nil {
		return nil, d.err
	}
	return d.Desk.Office(ctx)
}

func (d *failingDesk) Docket(ctx context.Context, q register.DocketQuery) ([]register.DocketRow, error) {
	if d.err != nil {
		return nil, d.err
	}
	return d.Desk.Docket(ctx, q)
}

func (d *failingDesk) Cases(ctx context.Context, q register.CaseQuery) ([]register.CaseRow, int, error) {
	if d.err != nil {
		return nil, 0, d.err
	}
	return d.Desk.Cases(ctx, q)
}

func (d *failingDesk) Case(ctx context.Context, id cases.CaseID) (register.View, error) {
	if d.err != nil {
		return register.View{}, d.err
	}
	return d.Desk.Case(ctx, id)
}

func (d *failingDesk) Sitting(ctx context.Context, id cases.SittingID) (*cases.Sitting, []register.View, error) {
	if d.err != nil {
		return nil, nil, d.err
	}
	return d.Desk.Sitting(ctx, id)
}

func (d *failingDesk) Sittings(ctx context.Context, from, to days.Day) ([]register.SittingRow, error) {
	if d.err != nil {
		return nil, d.err
	}
	return d.Desk.Sittings(ctx, from, to)
}

func (d *failingDesk) People(ctx context.Context, q register.PeopleQuery) ([]register.PersonRow, error) {
	if d.err != nil {
		return nil, d.err
	}
	return d.Desk.People(ctx, q)
}

func (d *failingDesk) Person(ctx context.Context, id cases.PersonID) (*cases.Person, error) {
	if d.err != nil {
		return nil, d.err
	}
	return d.Desk.Person(ctx, id)
}

func (d *failingDesk) Letters(ctx context.Context, q register.LetterQuery) ([]register.LetterRow, error) {
	if d.err != nil {
		return nil, d.err
	}
	return d.Desk.Letters(ctx, q)
}

func (d *failingDesk) Acts(ctx context.Context, id cases.FileID) ([]cases.Act, error) {
	if d.err != nil {
		return nil, d.err
	}
	return d.Desk.Acts(ctx, id)
}

func (d *failingDesk) Record(ctx context.Context, s register.Submission) (register.Trial, error) {
	if d.err != nil {
		return register.Trial{}, d.err
	}
	return d.Desk.Record(ctx, s)
}

func (d *failingDesk) SaveDraft(ctx context.Context, x register.Draft) error {
	if d.err != nil {
		return d.err
	}
	return d.Desk.SaveDraft(ctx, x)
}

var errDiskOnFire = errors.New("disk: unit on fire")

func TestEveryPageThatCannotBeReadSaysSo(t *testing.T) {
	for _, r := range []Route{
		{Page: PageDocket}, {Page: PageCases}, {Page: PageCase, Case: "case-1", Tab: TabOverview},
		{Page: PageCase, Case: "case-1", Tab: TabCouncil}, {Page: PageReview}, {Page: PageCalendar}, {Page: PageDirectory},
		{Page: PageAttendance, Person: camila}, {Page: PageLetters}, {Page: PageLetter, Case: "case-1", Letter: "letter-1"},
		{Page: PageStatistics}, {Page: PageJournal}, {Page: PageSettings},
	} {
		t.Run(string(r.Page)+" "+r.Tab, func(t *testing.T) {
			s := newStage(t)
			s.openCase("case-1")
			desk := &failingDesk{Desk: s.Desk, err: errDiskOnFire}
			s.Desk = desk
			s.window.Resize(fyne.NewSize(1024, 500))
			s.Go(r)
			s.Work.Ring()
			s.sees("Cette page n’a pas pu être lue", "Rien n’est perdu", "Réessayer", "Copier les détails")
			if parts.OverlayOpen(s.window.Canvas()) {
				t.Error("a sheet says it too")
			}
			for _, c := range s.cut() {
				t.Error(c)
			}
			b, ok := s.window.Canvas().Focused().(*parts.Button)
			if !ok || b.Label != "Réessayer" {
				t.Errorf("the keyboard is on %v", s.window.Canvas().Focused())
			}
			s.button("Copier les détails")
			if got := fyne.CurrentApp().Clipboard().Content(); !strings.Contains(got, "unit on fire") {
				t.Errorf("copied %q", got)
			}
			desk.err = nil
			s.button("Réessayer")
			if strings.Contains(s.seen(), "Cette page n’a pas pu être lue") || s.reading.on {
				t.Errorf("the trouble stays:\n%s", s.seen())
			}
		})
	}
}

func TestAPageThatWasReadKeepsWhatItShows(t *testing.T) {
	s := newStage(t)
	s.Go(Route{Page: PageDirectory})
	s.sees("Camille Laurent")
	desk := &failingDesk{Desk: s.Desk, err: errDiskOnFire}
	s.Desk = desk
	s.Reload(nil)
	s.sees("Cette page n’a pas pu être lue", "a été lu auparavant", "Camille Laurent")
	desk.err = nil
	s.button("Réessayer")
	if strings.Contains(s.seen(), "lu auparavant") {
		t.Error("the trouble stays")
	}
}

func TestAPageThatIsSlow(t *testing.T) {
	s := newStage(t)
	s.Work = InlineWork()
	var answers []func()
	s.Work.background = func(f func()) { answers = append(answers, f) }
	s.Go(Route{Page: PageCases})
	outline := all[*parts.Skeleton](s.window.Content())
	if len(outline) == 0 || !outline[0].Waiting {
		t.Fatal("the outline flickers at once")
	}
	s.Work.Ring()
	if outline[0].Waiting {
		t.Error("after a moment there is no outline")
	}
	s.sees("Lecture du registre")
	for len(answers) > 0 {
		first := answers[0]
		answers = answers[1:]
		first()
	}
	if strings.Contains(s.seen(), "Lecture du registre") || s.reading.on {
		t.Error("it still says that it reads")
	}
}

func TestARegisterThatIsAway(t *testing.T) {
	s := newStage(t)
	desk := &failingDesk{Desk: s.Desk, err: fmt.Errorf("save: %w", register.ErrFull)}
	s.Desk = desk
	out := &paperDesk{}
	s.Outside = asideDesk{out}
	d := s.draft("convene", "case-1")
	d.changed(func() any { return "à moitié" })
	s.Work.Ring()
	s.sees("Le registre est inaccessible", "Le disque est plein", "1\u00a0formulaire en cours")
	s.button("Plus tard")
	s.sees("Ce que vous saisissez est gardé en mémoire")

	t.Run("typing on does not open the sheet again", func(t *testing.T) {
		d.changed(func() any { return "aux trois quarts" })
		s.Work.Ring()
		if parts.OverlayOpen(s.window.Canvas()) {
			t.Error("it opens")
		}
	})
	recorded := 0
	s.Record(Recording{
		Submission: register.Submission{Entries: []register.Entry{{File: cases.TheOffice(), Payload: cases.AddClosingDay{Day: days.Must("2026-12-24")}}}},
		Done:       func(register.Trial) { recorded++ },
	})
	s.sees("1\u00a0acte à enregistrer", "1\u00a0formulaire en cours")

	t.Run("the forms are put aside in a file", func(t *testing.T) {
		s.button("Mettre de côté…")
		var work []keptWork
		if err := json.Unmarshal(out.written["/ailleurs/cote.json"], &work); err != nil || len(work) != 1 || work[0].Form != "convene" {
			t.Errorf("put aside %q, %v", out.written, err)
		}
		s.sees("cote.json")
	})
	t.Run("trying again while it is away loses nothing", func(t *testing.T) {
		s.button("Réessayer")
		s.sees("1\u00a0acte à enregistrer", "1\u00a0formulaire en cours")
		if recorded != 0 {
			t.Error("it says that it was recorded")
		}
	})
	t.Run("once it is there again, all is recorded and saved, once", func(t *testing.T) {
		desk.err = nil
		s.button("Réessayer")
		if recorded != 1 || s.windows.away.on || parts.OverlayOpen(s.window.Canvas()) {
			t.Errorf("recorded %d times; away %t", recorded, s.windows.away.on)
		}
		kept, err := s.register.As(secretary()).Draft(context.Background(), register.DraftKey{Form: "convene", File: "case-1"})
		if err != nil || !strings.Contains(string(kept.Body), "trois quarts") {
			t.Errorf("the draft: %q, %v", kept.Body, err)
		}
		if strings.Contains(s.seen(), "gardé en mémoire") {
			t.Error("the band stays")
		}
	})
	t.Run("what was put aside is taken up as drafts", func(t *testing.T) {
		if err := s.Desk.DropDraft(context.Background(), register.DraftKey{Form: "convene", File: "case-1"}); err != nil {
			t.Fatal(err)
		}
		out.file = out.written["/ailleurs/cote.json"]
		s.takeUpAside()
		if drafts, err := s.Desk.Drafts(context.Background()); err != nil || len(drafts) != 1 {
			t.Errorf("%d drafts, %v", len(drafts), err)
		}
		out.file = []byte("%PDF")
		s.takeUpAside()
		s.sees("ne contient pas de travail")
	})
}

// asideDesk chooses where to put aside.
type asideDesk struct{ *paperDesk }

func (asideDesk) ChooseSave(context.Context, string, string) (string, error) {
	return "/ailleurs/cote.json", nil
}

func TestARoleThatOnlyReadsIsToldSo(t *testing.T) {
	s := newStage(t)
	s.enter(register.User{ID: "lea", Name: "Léa Petit", Role: cases.RoleReader})
	s.sees("Lecture seule")
	s.enter(secretary())
	if strings.Contains(s.seen(), "Lecture seule") {
		t.Error("the secretary is told too")
	}
}
