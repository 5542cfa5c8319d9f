package ui

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"image"
	"image/png"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/register"
	"greffe/cases/rules"
)

const newCaseToday = "2026-11-23"

// counting makes identifiers in order.
func counting() func() string {
	n := 0
	return func() string { n++; return fmt.Sprintf("n-%02d", n) }
}

// quickForm is the least that opens a case.
func quickForm() newCaseForm {
	f := newNewCaseForm(days.Must(newCaseToday), counting())
	f.Learner.Family, f.Learner.Given = "Laurent", "Camille"
	f.Facts[0].Day, f.Facts[0].Article = "20/11", "3.3"
	return f
}

func TestANewCaseIsRead(t *testing.T) {
	today := days.Must(newCaseToday)
	for name, tt := range map[string]struct {
		change func(*newCaseForm)
		want   []string // field and key of each error
	}{
		"learner, date and article are enough": {func(*newCaseForm) {}, nil},
		"an impossible date":                   {func(f *newCaseForm) { f.Facts[0].Day = "31/02/2026" }, []string{"facts.0.day field.day"}},
		"a date after today":                   {func(f *newCaseForm) { f.Facts[0].Day = "24/11/2026" }, []string{"facts.0.day field.future"}},
		"a birth in the future":                {func(f *newCaseForm) { f.Learner.Born = "1/1/2027" }, []string{"learner.born case.born.future"}},
		"a birth that makes the learner three": {func(f *newCaseForm) { f.Learner.Born = "1/1/2023" }, []string{"learner.born field.born"}},
		"an address line of 39 columns": {
			func(f *newCaseForm) { f.Learner.Address = "123456789012345678901234567890123456789\n35000 RENNES" },
			[]string{"learner.address field.address"},
		},
		"an address line of 38 columns": {
			func(f *newCaseForm) { f.Learner.Address = "12345678901234567890123456789012345678\n35000 RENNES" }, nil,
		},
		"an address of too many lines": {
			func(f *newCaseForm) { f.Learner.Address = "a\nb\nc\nd\ne\n35000 RENNES" }, []string{"learner.address field.address.lines"},
		},
		"an address without postcode is kept": {func(f *newCaseForm) { f.Learner.Address = "14 rue des Écoles\nRennes" }, nil},
		"no learner":                          {func(f *newCaseForm) { f.Learner.Family, f.Learner.Given = "", " " }, []string{"learner.family field.learner"}},
		"nothing at all, every error at once": {
			func(f *newCaseForm) { *f = newNewCaseForm(today, counting()) },
			[]string{"facts.0.day case.fact.day", "facts.0.article field.article", "learner.family field.learner"},
		},
		"an empty second fact is left out":    {func(f *newCaseForm) { f.Facts = append(f.Facts, factForm{ID: "g2"}) }, nil},
		"a second fact without its date":      {func(f *newCaseForm) { f.Facts = append(f.Facts, factForm{ID: "g2", Place: "en séance"}) }, nil},
		"facts after their report":            {func(f *newCaseForm) { f.Report.Day = "19/11/2026" }, []string{"facts.0.day case.fact.after-report"}},
		"an hour that does not exist":         {func(f *newCaseForm) { f.Facts[0].Hour = "25 h" }, []string{"facts.0.hour field.hour"}},
		"an e-mail cut short":                 {func(f *newCaseForm) { f.Learner.Email = "camille@exemple" }, []string{"learner.email field.email"}},
		"a report dated tomorrow":             {func(f *newCaseForm) { f.Report.Day = "+1" }, []string{"report.day field.future"}},
		"a funder's number without its name":  {func(f *newCaseForm) { f.Training.Funders[0].FileRef = "ATL-1" }, []string{"funders.0.name field.name"}},
		"an address of an employer not named": {func(f *newCaseForm) { f.Training.Employer.Address = "35000 RENNES" }, []string{"employer.name field.name"}},
		"the detail of a link to nobody":      {func(f *newCaseForm) { f.Links = []linkForm{{Detail: "cousine"}} }, []string{"links.0.who field.name"}},
		"a minor's representative without a name": {func(f *newCaseForm) {
			f.Learner.Born = "2/3/2010"
			f.Learner.Holders = []holderForm{{personForm: personForm{ID: "h", Address: "69003 LYON"}}}
		}, []string{"holders.0.family field.name"}},
		"a representative typed for an adult": {func(f *newCaseForm) {
			f.Learner.Born = "2/3/2000"
			f.Learner.Holders = []holderForm{{personForm: personForm{ID: "h", Address: "69003 LYON"}}}
		}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			form := quickForm()
			tt.change(&form)
			_, errs := readNewCase(form, today)
			var got []string
			for _, e := range errs {
				got = append(got, e.Field+" "+e.Message.Key)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// kinds are the acts of a submission: their files' kinds and their own.
func kindsOf(s register.Submission) []string {
	var out []string
	for _, e := range s.Entries {
		out = append(out, string(e.File.Of)+" "+string(e.Payload.Kind()))
	}
	return out
}

func TestANewCaseBecomesOneSubmission(t *testing.T) {
	form := quickForm()
	form.Report.Who.Name, form.Report.Capacity = "Claire Hamon", "mentor"
	form.Report.Day = "22/11"
	form.Learner.Born, form.Learner.Civility = "2/3/2010", civilityMonsieur
	form.Learner.Address = "8 allée des Tilleuls\n67000 STRASBOURG"
	h := newHolderForm(counting())
	h.ID, h.Family, h.Given, h.Address = "mother", "Benali", "Samira", "69003 LYON"
	form.Learner.Holders = []holderForm{h}
	form.Training.Status = cases.StatusApprentice
	form.Training.Employer.Name = "Rhône Services Web SARL"
	form.Training.Funders[0].Name, form.Training.Funders[0].FileRef = "OPCO Atlas", "ATL-1"
	form.Mentor = whoForm{ID: "claire", Found: true, Name: "Claire Hamon"}
	form.Links = []linkForm{{Who: whoForm{ID: "w", Name: "Jean-Marc de la Tour"}, Link: cases.LinkWitness}}
	form.Files = []fileForm{{ID: "x", Name: "rapport.pdf", Document: "d", Size: 3, Media: mediaPDF}}

	got, errs := readNewCase(form, days.Must(newCaseToday))
	if len(errs) > 0 {
		t.Fatal(errs)
	}
	want := []string{
		"person describe-person", "person address-declared",
		"person describe-person", "person address-declared", "person name-representative",
		"person describe-person", "person describe-person",
		"case open-case", "case file-report", "case link-person", "person describe-person", "case link-person",
		"case add-grievance", "case add-exhibit",
	}
	if diff := cmp.Diff(want, kindsOf(got.Submission)); diff != "" {
		t.Fatal(diff)
	}
	open := got.Submission.Entries[7]
	o := open.Payload.(cases.OpenCase)
	if o.Zone != days.AlsaceMoselle || o.Employer == "" || o.Funders[0].FileRef != "ATL-1" || open.On != days.Must("2026-11-22") {
		t.Errorf("opened as %+v on %s", o, open.On)
	}
	witness := got.Submission.Entries[10].Payload.(cases.DescribePerson).Identity
	if witness.Given != "Jean-Marc" || witness.Family != "de la Tour" {
		t.Errorf("the witness is filed as %+v", witness)
	}
	ids := map[cases.ActID]bool{}
	for _, e := range got.Submission.Entries {
		ids[e.ID] = true
	}
	if len(ids) != len(want) {
		t.Errorf("%d identifiers for %d acts", len(ids), len(want))
	}
	again, _ := readNewCase(form, days.Must(newCaseToday))
	if diff := cmp.Diff(got.Submission.Entries[0].ID, again.Submission.Entries[0].ID); diff != "" {
		t.Errorf("the same form sent again is not recognised: %s", diff)
	}
}

func TestSomebodyFoundIsFiledOnlyWhatChanged(t *testing.T) {
	today := days.Must(newCaseToday)
	found := cases.FoldPerson("camille", []cases.Act{
		{ID: "1", On: days.Must("2026-01-05"), Payload: cases.DescribePerson{Identity: cases.Identity{
			Civility: cases.Madame, Given: "Camille", Family: "Laurent", Born: days.Must("2003-04-17"), Group: cases.GroupLearner, Title: "déléguée",
		}}},
	})
	for name, tt := range map[string]struct {
		change func(*newCaseForm)
		want   []string
	}{
		"nothing changed":  {func(*newCaseForm) {}, nil},
		"an address given": {func(f *newCaseForm) { f.Learner.Address = "14 rue des Écoles\n35000 RENNES" }, []string{"person address-declared"}},
		"a telephone":      {func(f *newCaseForm) { f.Learner.Phone = "06 00 00 00 00" }, []string{"person describe-person"}},
	} {
		t.Run(name, func(t *testing.T) {
			form := quickForm()
			form.Learner = foundLearner(found, today)
			tt.change(&form)
			got, errs := readNewCase(form, today)
			if len(errs) > 0 {
				t.Fatal(errs)
			}
			acts := kindsOf(got.Submission)
			if diff := cmp.Diff(append(tt.want, "case open-case", "case file-report", "case add-grievance"), acts); diff != "" {
				t.Error(diff)
			}
			for _, e := range got.Submission.Entries {
				if d, ok := e.Payload.(cases.DescribePerson); ok && d.Identity.Title != "déléguée" {
					t.Error("what the form does not show was lost")
				}
			}
		})
	}
}

func TestReasonsStandBesideTheFieldTheyCameFrom(t *testing.T) {
	reading, _ := readNewCase(quickForm(), days.Must(newCaseToday))
	last := reading.Submission.Entries[len(reading.Submission.Entries)-1]
	refusal := &register.Refusal{Reasons: []rules.Verdict{
		{Rule: rules.Order, Relies: []cases.ActID{last.ID}},
		{Rule: rules.Order, Relies: []cases.ActID{"elsewhere"}},
	}}
	beside, above := placeReasons(reading, refusal, func(string) bool { return true })
	if len(beside) != 1 || beside[0].Field != "facts.0.day" || len(above) != 1 {
		t.Errorf("beside %v, above %v", beside, above)
	}
}

func TestTheZoneOfAPostcode(t *testing.T) {
	for postcode, want := range map[string]days.Zone{
		"35000 RENNES": days.Metropole, "67000 STRASBOURG": days.AlsaceMoselle, "57000 METZ": days.AlsaceMoselle,
		"97110 POINTE-À-PITRE": days.Guadeloupe, "97133 GUSTAVIA": days.SaintBarthelemy, "97150 MARIGOT": days.SaintMartin,
		"97200 FORT-DE-FRANCE": days.Martinique, "97300 CAYENNE": days.Guyane, "97400 SAINT-DENIS": days.LaReunion,
		"97600 MAMOUDZOU": days.Mayotte, "1000 BRUXELLES": "", "": "",
	} {
		if got := zoneOfAddress([]string{"4 rue des Lilas", postcode}); got != want {
			t.Errorf("%s: got %q, want %q", postcode, got, want)
		}
	}
}

func TestNamesAreFoundWithoutAccents(t *testing.T) {
	people := []register.PersonRow{
		{Person: "1", Name: "Inès Caron", Identity: cases.Identity{Group: cases.GroupStaff}},
		{Person: "2", Name: "Camille Laurent", Identity: cases.Identity{Group: cases.GroupLearner}},
		{Person: "3", Name: "Atelier Numérique", Identity: cases.Identity{Group: cases.GroupEmployer}},
	}
	for text, want := range map[string][]cases.PersonID{"ines": {"1"}, "laur": {"2"}, "numer": nil, "c": {"1", "2"}, "": nil} {
		var got []cases.PersonID
		for _, p := range matching(people, text, []cases.Group{cases.GroupStaff, cases.GroupLearner}, 6) {
			got = append(got, p.Person)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q finds %v, want %v", text, got, want)
		}
	}
}

func TestWhatAFileIs(t *testing.T) {
	for name, tt := range map[string]struct{ begins, want string }{
		"rapport.bin": {"%PDF-1.7", mediaPDF}, "capture.png": {"\x89PNG\r\n\x1a\n", mediaPNG}, "photo": {"\xff\xd8\xff\xe0", mediaJPEG},
		"notes.TXT": {"bonjour", "text/plain"}, "film.mp4": {"", "video/mp4"}, "x.exe": {"MZ", mediaOther},
	} {
		if got := mediaOf(name, []byte(tt.begins)); got != tt.want {
			t.Errorf("%s: got %s, want %s", name, got, tt.want)
		}
	}
}

func TestAPictureTooLargeForTheWindowIsNotRead(t *testing.T) {
	var small bytes.Buffer
	if err := png.Encode(&small, image.NewGray(image.Rect(0, 0, 4, 3))); err != nil {
		t.Fatal(err)
	}
	if p, err := pictureOf(small.Bytes()); err != nil || p.Bounds().Dx() != 4 {
		t.Errorf("got %v, %v", p, err)
	}
	huge := bytes.Clone(small.Bytes())
	copy(huge[16:24], []byte{0, 1, 0, 0, 0, 1, 0, 0}) // 65 536 × 65 536
	sum := crc32.ChecksumIEEE(huge[12:29])
	binary.BigEndian.PutUint32(huge[29:33], sum)
	for name, b := range map[string][]byte{"huge": huge, "cut short": small.Bytes()[:40], "no picture": []byte("bonjour")} {
		if _, err := pictureOf(b); !errors.Is(err, errPicture) {
			t.Errorf("%s: got %v", name, err)
		}
	}
}
