package ui

import (
	"context"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/post"
	"greffe/cases/register"
	"greffe/cases/rules"
)

// postCase is a case with one envelope to its learner, in which the grievances
// travel, and what the post did with it.
func postCase(today string, events ...cases.Act) register.View {
	issue := cases.Act{ID: "issue", Rank: 1, On: days.Must("2026-11-05"), Payload: cases.IssueLetter{
		Letter: "l", Type: cases.LetterGrievances, Planned: days.Must("2026-11-05"),
		Copies: []cases.Copy{{Copy: "c", To: "camille", Capacity: cases.ToLearner, Channel: post.Registered, Dispatch: "d", Document: "pdf"}},
	}}
	acts := []cases.Act{
		{ID: "open", On: days.Must("2026-11-04"), Payload: cases.OpenCase{Number: "DC-2026-014", Learner: "camille"}}, issue,
	}
	for i, a := range events {
		a.ID, a.Rank = cases.ActID("e"+string(rune('0'+i))), int64(i+2)
		acts = append(acts, a)
	}
	m := rules.Matter{
		Case: cases.FoldCase("k", acts), Today: days.Must(today), Calendar: days.NewCalendar([]days.Zone{days.Metropole}, nil),
		People: map[cases.PersonID]*cases.Person{"camille": cases.FoldPerson("camille", []cases.Act{
			{ID: "p", On: days.Must("2026-01-01"), Payload: cases.DescribePerson{Identity: cases.Identity{Given: "Camille", Family: "Laurent", Civility: cases.Madame}}},
		})},
	}
	m.Profile.Numbers.Holding.N, m.Profile.Numbers.Delivery.N = 15, 3
	return register.View{Matter: m}
}

func postOn(day string, p cases.Payload) cases.Act { return cases.Act{On: days.Must(day), Payload: p} }

func postWordsOn(t *testing.T, today string) translations.Words {
	t.Helper()
	c, err := translations.Load()
	if err != nil {
		t.Fatal(err)
	}
	return c.Words(translations.French, translations.Screen).For(days.Must(today))
}

func TestTheFateOfAnEnvelope(t *testing.T) {
	posted := postOn("2026-11-06", cases.Posted{Dispatch: "d", Channel: post.Registered, Number: "1A20411877342"})
	presented := postOn("2026-11-10", cases.Presented{Dispatch: "d"})
	tests := map[string]struct {
		today    string
		events   []cases.Act
		next     string
		late     bool
		unproved string
		last     string
	}{
		"it waits to be posted":                {"2026-11-05", nil, "À déposer, prévu le jeu. 5 nov.", false, "", "Lettre établie"},
		"it should have left":                  {"2026-11-09", nil, "À déposer : prévu le jeu. 5 nov., il y a 4 jours", true, "", "Lettre établie"},
		"its presentation is expected":         {"2026-11-07", []cases.Act{posted}, "Première présentation attendue au plus tard le jeu. 12 nov.", false, "preuve de dépôt", "Dépôt"},
		"nothing is heard of it":               {"2026-11-20", []cases.Act{posted}, "Sans nouvelles : la première présentation était attendue le jeu. 12 nov., il y a 8 jours.", true, "preuve de dépôt", "Dépôt"},
		"it is held on the last day":           {"2026-11-25", []cases.Act{posted, presented}, "En attente au bureau de poste jusqu’au mer. 25 nov. inclus (15 jours)", false, "preuve de dépôt", "Première présentation"},
		"the holding is over":                  {"2026-11-26", []cases.Act{posted, presented}, "La garde au bureau de poste a pris fin le mer. 25 nov., il y a 1 jour", true, "preuve de dépôt", "Première présentation"},
		"it was collected, and is not proved":  {"2026-11-26", []cases.Act{posted, presented, postOn("2026-11-12", cases.Collected{Dispatch: "d", ByOther: "sa mère"})}, "", false, "avis de réception", "Distribution"},
		"it came back, and the cover is filed": {"2026-11-30", []cases.Act{posted, presented, postOn("2026-11-28", cases.Returned{Dispatch: "d", Ground: post.Unclaimed}), postOn("2026-11-30", cases.ProofFiled{Dispatch: "d", Proof: "return", Name: "pli.jpg"})}, "", false, "preuve de dépôt", "Retour du pli"},
	}
	for name, c := range tests {
		t.Run(name, func(t *testing.T) {
			x, ok := fateOf(postWordsOn(t, c.today), postCase(c.today, c.events...), "d")
			if !ok {
				t.Fatal("no such envelope")
			}
			if next := plainSpaces(x.Next); !strings.HasPrefix(next, c.next) || c.next == "" && next != "" || x.Late != c.late {
				t.Errorf("next: %q, late %v; want %q, %v", next, x.Late, c.next, c.late)
			}
			if x.Unproved != c.unproved {
				t.Errorf("unproved %q, want %q", x.Unproved, c.unproved)
			}
			if last := x.Events[len(x.Events)-1]; last.Title != c.last {
				t.Errorf("the last event is %q, want %q", last.Title, c.last)
			}
		})
	}
}

func TestProofsStandWithWhatTheyProve(t *testing.T) {
	v := postCase("2026-11-20",
		postOn("2026-11-06", cases.Posted{Dispatch: "d", Channel: post.Registered}),
		postOn("2026-11-07", cases.ProofFiled{Dispatch: "d", Proof: cases.ProofDeposit, Name: "depot.pdf"}),
		postOn("2026-11-08", cases.ProofFiled{Dispatch: "d", Proof: cases.ProofReceipt, Name: "avis.pdf"}),
		postOn("2026-11-09", cases.Collected{Dispatch: "d"}))
	x, _ := fateOf(postWordsOn(t, "2026-11-20"), v, "d")
	var got []string
	for _, e := range x.Events {
		for _, p := range e.Proofs {
			got = append(got, e.Title+" "+p.Name+" "+p.Filed.String())
		}
	}
	want := []string{"Dépôt depot.pdf 2026-11-07", "Distribution avis.pdf 2026-11-08"}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	if x.Numberless {
		t.Error("its number is asked for, though it has arrived")
	}
}

func TestANumberKnownLateReplacesTheDeposit(t *testing.T) {
	v := postCase("2026-11-20", postOn("2026-11-06", cases.Posted{Dispatch: "d", Channel: post.Registered}))
	x, _ := fateOf(postWordsOn(t, "2026-11-20"), v, "d")
	if !x.Numberless {
		t.Error("it left, and nobody is told that its number is not known")
	}
	sub, ok := numbered(v.Matter.Case, "d", "1A20411877342", "connu après")
	if !ok || len(sub.Entries) != 2 {
		t.Fatalf("%v: %+v", ok, sub)
	}
	if p, is := sub.Entries[1].Payload.(cases.Posted); !is || p.Number != "1A20411877342" || sub.Entries[1].On != days.Must("2026-11-06") {
		t.Errorf("%+v", sub.Entries[1])
	}
}

func TestWhoSignedIsAskedAndScansAreFiled(t *testing.T) {
	s := cases.Service{Dispatch: "d", Posted: days.Must("2026-11-06"), Presented: days.Must("2026-11-07")}
	today := days.Must("2026-11-20")
	x := returnedForm{Presented: s.Presented, Outcome: outcomeCollected, Day: days.Must("2026-11-09"), ByOther: true}
	if m := x.faults(s, today)["other"]; m.Key != "postroom.returned.who" {
		t.Errorf("nobody is named, and it says %q", m.Key)
	}
	x.Other, x.Scans = " sa mère ", []proofScan{{Name: "avis.pdf", Document: "b"}, {Name: "depot.pdf", Document: "c", Proof: cases.ProofDeposit}}
	if got := x.faults(s, today); len(got) != 0 {
		t.Errorf("faults %v", got)
	}
	want := []cases.Payload{
		cases.Collected{Dispatch: "d", ByOther: "sa mère"},
		cases.ProofFiled{Dispatch: "d", Proof: cases.ProofReceipt, Name: "avis.pdf", Document: "b"},
		cases.ProofFiled{Dispatch: "d", Proof: cases.ProofDeposit, Name: "depot.pdf", Document: "c"},
	}
	var got []cases.Payload
	for _, e := range x.submission("k", s).Entries {
		got = append(got, e.Payload)
	}
	if d := cmp.Diff(want, got, cmp.AllowUnexported(cases.Collected{}, cases.ProofFiled{})); d != "" {
		t.Error(d)
	}
	only := returnedForm{Presented: s.Presented, Scans: x.Scans[:1]}
	if got := only.faults(s, today); len(got) != 0 {
		t.Errorf("a scan alone may be filed: %v", got)
	}
	if p := only.proves(cases.Service{Returned: 1}, only.Scans[0]); p != cases.ProofReturn {
		t.Errorf("what comes back proves a return, not %s", p)
	}
}

func TestAReferenceStaysAndTellsEnvelopesApart(t *testing.T) {
	a, b := envelopeReference("DC-2026-014", "dispatch-1"), envelopeReference("DC-2026-014", "dispatch-2")
	if a == b || !strings.HasPrefix(a, "DC-2026-014-") || a != envelopeReference("DC-2026-014", "dispatch-1") {
		t.Errorf("%s, %s", a, b)
	}
}

func TestEnvelopesAreGatheredFromLetters(t *testing.T) {
	rows := []register.LetterRow{
		{Case: "k", Number: "DC-1", Dispatch: "a", Type: cases.LetterGrievances, Waiting: true},
		{Case: "k", Number: "DC-1", Dispatch: "a", Type: cases.LetterConvocation, Waiting: true},
		{Case: "k", Number: "DC-1", Type: cases.LetterMinutes},
		{Case: "k", Number: "DC-1", Dispatch: "gone"}, // withdrawn, never left
		{Case: "l", Number: "DC-2", Dispatch: "a", Type: cases.LetterDecision, Posted: 1},
	}
	got := postEnvelopes(rows)
	if len(got) != 2 || len(got[0].Letters) != 2 || got[1].Case != "l" {
		t.Errorf("%+v", got)
	}
	if e, ok := byReference(got, strings.ToLower(got[1].Reference)); !ok || e.Case != "l" {
		t.Errorf("%v %+v", ok, e)
	}
	if _, ok := byReference(got, ""); ok {
		t.Error("an empty text means an envelope")
	}
}

// depositCases are three envelopes that wait, the last an ordinary letter.
func depositCases() []postEnvelope {
	at := func(d cases.DispatchID, ch post.Channel, number string) postEnvelope {
		return postEnvelope{Case: "k", To: string(d), Reference: "R-" + string(d), Service: cases.Service{Dispatch: d, Channel: ch, Number: number}}
	}
	return []postEnvelope{at("a", post.Registered, ""), at("b", post.Registered, "1A20411877359"), at("c", post.Registered, ""), at("d", post.Plain, "")}
}

func TestNumbersAreScannedDownTheList(t *testing.T) {
	in := depositCases()
	x := depositStart(days.Must("2026-11-20"))
	if at := x.next(in, 0); at != 0 {
		t.Errorf("the first waits: %d", at)
	}
	for _, c := range []struct {
		at   int
		text string
		want string
	}{
		{0, "12", "field.number"},
		{0, "1A 204 118 7735 9", "postroom.numbers.taken"},
		{0, " 1a 204 118 7734 2\u200b", ""},
		{2, "1A 204 118 7734 2", "postroom.numbers.taken"},
		{3, "1A 204 118 7799 9", "postroom.deposit.unnumbered"},
	} {
		if got := x.scan(in, c.at, c.text); got.Key != c.want {
			t.Errorf("%q for %d says %q, want %q", c.text, c.at, got.Key, c.want)
		}
	}
	if at := x.next(in, 1); at != 2 {
		t.Errorf("then the third: %d", at)
	}
	leaving, kept := x.leaving(in)
	if len(leaving) != 3 || kept != 1 {
		t.Errorf("%d leave, %d are kept back; want 3 and 1", len(leaving), kept)
	}
	x.Numberless = true
	if leaving, kept = x.leaving(in); len(leaving) != 4 || kept != 0 {
		t.Errorf("%d leave, %d are kept back; want 4 and 0", len(leaving), kept)
	}
}

func TestATableFillsTheFormWithoutItsFaults(t *testing.T) {
	in := depositCases()
	x := depositStart(days.Must("2026-11-20"))
	n := x.take(in, []PostNumber{
		{Index: 0, Number: "1A20411877342", Day: days.Must("2026-11-19")},
		{Index: 1, Number: "1A20411877359", Settled: true},
		{Index: 2, Number: "1A", Fault: message.New("field.number")},
		{Index: -1, Number: "1A20411877399"},
	})
	if n != 2 || x.Numbers["R-a"] != "1A20411877342" || x.line(in[0]).Day != days.Must("2026-11-19") || x.Numbers["R-c"] != "" || x.Numbers["R-b"] != "" {
		t.Errorf("%d taken: %+v", n, x)
	}
}

func TestTheNextFieldOfThePostingSheet(t *testing.T) {
	rows := []postingRow{{Dispatch: "a", Channel: post.Registered, Name: "A"}, {Dispatch: "b", Channel: post.ByHand}, {Dispatch: "c", Channel: post.Registered, Name: "C"}}
	x := postingForm{Rows: map[cases.DispatchID]postingException{"a": {Number: "1A20411877342"}}}
	if got := x.nextNumber(rows, "a"); got != "c" {
		t.Errorf("after a comes %q, want c", got)
	}
	x.Rows["c"] = postingException{Number: "1A 204 118 7734 2"}
	if got := x.numberFault(rows, "c"); got.Key != "postroom.numbers.taken" {
		t.Errorf("the same number twice says %q", got.Key)
	}
	if got := x.nextNumber(rows, "c"); got != "" {
		t.Errorf("all have one, and %q is next", got)
	}
}

func TestOutputsTakeWhatTheyCan(t *testing.T) {
	at := func(ch post.Channel) postEnvelope { return postEnvelope{Service: cases.Service{Channel: ch}} }
	for _, c := range []struct {
		o    postOutput
		ch   post.Channel
		want string
	}{
		{outputPrint, post.Registered, ""},
		{outputPrint, post.Electronic, "paperless"},
		{outputList, post.ByHand, "not-posted"},
		{outputForms, post.Plain, "not-registered"},
		{outputOnline, post.Registered, ""},
		{outputOnline, post.Plain, "not-registered"},
	} {
		if got := c.o.takes(at(c.ch)); got != c.want {
			t.Errorf("%s of %s: %q, want %q", c.o, c.ch, got, c.want)
		}
	}
	left := at(post.Registered)
	left.Service.Posted = 1
	if got := outputOnline.takes(left); got != "left" {
		t.Errorf("what has left says %q", got)
	}
}

func TestEachOutputHasItsPaper(t *testing.T) {
	dl := cases.FormLayout{Width: 220, Height: 110}
	for _, c := range []struct {
		o    postroomOrder
		want PrintPaper
	}{
		{postroomOrder{Output: outputPrint, Duplex: true, Layout: dl}, PrintPaper{Duplex: true}},
		{postroomOrder{Output: outputEnvelopes, Duplex: true, Layout: dl}, PrintPaper{Width: 220, Height: 110}},
		{postroomOrder{Output: outputList, Duplex: true, Layout: dl}, PrintPaper{}},
	} {
		if got := c.o.paper(); got != c.want {
			t.Errorf("%s is printed on %+v, want %+v", c.o.Output, got, c.want)
		}
	}
}

func TestTheNamesAboveAnAddress(t *testing.T) {
	w := postWordsOn(t, "2026-11-20")
	for want, i := range map[string]cases.Identity{
		"Madame Camille LAURENT":         {Civility: cases.Madame, Given: "Camille", Family: "Laurent"},
		"Inès ÉTÉ":                       {Given: "Inès", Family: "Été"},
		"OPCO Atlas / Service formation": {Name: "OPCO Atlas", Service: "Service formation"},
	} {
		if got := strings.Join(addresseeLines(w, i), " / "); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestThePlacesOfAForm(t *testing.T) {
	l := newForm()
	l.Name = "R1"
	good := layoutFormOf(l)
	if got, problems := good.read(nil); len(problems) != 0 || got != l {
		t.Errorf("what was read is written again: %v, %+v", problems, got)
	}
	for name, c := range map[string]struct {
		change func(*layoutForm)
		field  string
	}{
		"a name is missing":            {func(x *layoutForm) { x.Name = " " }, "name"},
		"a number is none":             {func(x *layoutForm) { x.Texts["sender-x"] = "dix" }, "sender-x"},
		"a length is negative":         {func(x *layoutForm) { x.Texts["sender-y"] = "-1" }, "sender-y"},
		"a place leaves the form":      {func(x *layoutForm) { x.Texts["recipient-x"] = "150,5" }, "recipient-x"},
		"a form is larger than a desk": {func(x *layoutForm) { x.Texts["width"] = "900" }, "width"},
	} {
		t.Run(name, func(t *testing.T) {
			x := layoutFormOf(l)
			c.change(&x)
			_, problems := x.read(nil)
			if len(problems) == 0 || problems[0].Field != c.field {
				t.Errorf("problems %v, want one of %s", problems, c.field)
			}
		})
	}
	if _, problems := good.read([]cases.FormLayout{{Name: "R1"}}); len(problems) != 0 {
		t.Errorf("a form keeps its own name: %v", problems)
	}
	if got := withLayout(cases.SetPostroom{Forms: []cases.FormLayout{l}}, "R1", cases.FormLayout{Name: "R2"}); len(got.Forms) != 1 || got.Forms[0].Name != "R2" {
		t.Errorf("a form is replaced: %+v", got.Forms)
	}
}

func TestMeasuredLengthsAreExamined(t *testing.T) {
	if got := calibrationProblems(60, 40, 61.5, 39, true, true); len(got) != 0 {
		t.Errorf("problems %v", got)
	}
	got := calibrationProblems(60, 40, 100, 0, true, false)
	if len(got) != 2 || got[0].Message.Key != "postroom.calibrate.far" || got[1].Message.Key != "postroom.layout.number" {
		t.Errorf("problems %v", got)
	}
	if tenth(-0.04) != 0 || tenth(1.26) != 1.3 {
		t.Errorf("%v %v", tenth(-0.04), tenth(1.26))
	}
}

func TestASeriesStopsBetweenTwoSteps(t *testing.T) {
	f := &Frame{Given: Given{Work: InlineWork()}}
	s := &series{frame: f}
	done, at := 0, 0
	s.run(100, 20, func(_ context.Context, _ int) { done++ }, func(n int) {
		at = n
		if n == 40 {
			s.stop()
		}
	}, func(n int) {
		if n != 40 {
			t.Errorf("ended after %d, want 40", n)
		}
	})
	if done != 40 || at != 40 {
		t.Errorf("%d done, told of %d", done, at)
	}
}
