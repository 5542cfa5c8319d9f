package letters_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"greffe/assets/translations"
	"greffe/letters"
)

func TestAValueIsNeverReadAsMarkdownOrTemplate(t *testing.T) {
	l := camille(letters.Decision, letters.French)
	l.Decision.Grounds = "*gravité* _des_ faits ; `code`, [lien](http://x), <b>gras</b>, | barre, # titre, {{.learner}}, 1. un\n- deux\n    trois, a & b"
	text := flat(read(t, viewer(t), render(t, press(t), l)))
	want := "suivants : *gravité* _des_ faits ; `code`, [lien](http://x), <b>gras</b>, | barre, # titre, {{.learner}}, 1. un - deux trois, a & b."
	if !strings.Contains(text, want) {
		t.Errorf("does not say %q\n%s", want, text)
	}
}

func TestACellKeepsToItsRow(t *testing.T) {
	l := camille(letters.Minutes, letters.French)
	l.Minutes.Motions[0].Text = "exclusion | de\n15 jours"
	text := flat(read(t, viewer(t), render(t, press(t), l)))
	if !strings.Contains(text, "« exclusion | de 15 jours » 3 1 0 adoptée") {
		t.Error(text)
	}
}

func TestCharactersThatTheTypefaceLacks(t *testing.T) {
	cases := map[string]struct{ name, drawn, missing string }{
		"Latin with accents of Europe":       {"Łukasz Şahin Dvořák", "Łukasz Şahin Dvořák", ""},
		"Greek and Cyrillic":                 {"Νίκος Янис", "Νίκος Янис", ""},
		"accents written apart":              {"Noe\u0301 Petit", "Noé Petit", ""},
		"an ideograph":                       {"王 Wang", "[U+738B] Wang", "王"},
		"a picture":                          {"Zoé 🙂", "Zoé [SLIGHTLY SMILING FACE]", "🙂"},
		"a mark of direction":                {"\u202eZoé", "Zoé", "\u202e"},
		"a ligature":                         {"oﬃce ǆ", "office dz", "ǆ"},
		"a letter whose accent is not there": {"X\u0301avier", "Xavier", "\u0301"},
	}
	p, r := press(t), viewer(t)
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			l := camille(letters.Grievances, letters.French)
			l.Addressee.Capacity, l.Learner.Name = letters.ToRepresentative, c.name
			d := render(t, p, l)
			if string(d.Unprintable) != c.missing || string(p.Unprintable(l)) != c.missing {
				t.Errorf("unprintable %q and %q; want %q", string(d.Unprintable), string(p.Unprintable(l)), c.missing)
			}
			if text := flat(read(t, r, d)); !strings.Contains(text, "concernant Mme "+c.drawn) {
				t.Errorf("does not say %q\n%s", c.drawn, text)
			}
		})
	}
}

func TestWhatTheTypefaceLacksIsSaidByFieldAndCharacter(t *testing.T) {
	cases := map[string]struct {
		change func(*letters.Letter)
		want   []string
	}{
		"Latin, Greek, Cyrillic and Vietnamese are covered": {func(l *letters.Letter) {
			l.Learner.Name, l.Signatory.Name = "Nguyễn Thị Đặng", "Γεωργία Παπαδοπούλου"
			l.Addressee.Lines[0], l.Grievances[0].Fact = "Пётр ЩУКИН", "Ğülşen, Łódź, Dvořák, Ángel, Sørensen"
		}, nil},
		"accents typed apart are put together":             {func(l *letters.Letter) { l.Learner.Name = "Noe\u0301 Nguye\u0302\u0303n" }, nil},
		"Arabic in the address":                            {func(l *letters.Letter) { l.Addressee.Lines[0] = "سامي" }, []string{"addressee: س (U+0633), ا (U+0627), م (U+0645), ي (U+064A)"}},
		"an emoji in a fact":                               {func(l *letters.Letter) { l.Grievances[0].Fact = "message « 🙂 »" }, []string{"fact: 🙂 (U+1F642)"}},
		"a mark of direction in a name, which nobody sees": {func(l *letters.Letter) { l.Signatory.Name = "Hélène \u202eGarnier" }, []string{"signatory: U+202E"}},
		"two fields": {func(l *letters.Letter) { l.Addressee.Lines[0], l.Signatory.Name = "王", "李 王" }, []string{"addressee: 王 (U+738B)", "signatory: 李 (U+674E), 王 (U+738B)"}},
		"a field that this letter does not print": {func(l *letters.Letter) { l.Decision.Grounds = "王" }, nil},
	}
	p := press(t)
	words, err := translations.Load()
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			l := camille(letters.Grievances, letters.French)
			l.Addressee.Lines, l.Grievances = slices.Clone(l.Addressee.Lines), slices.Clone(l.Grievances)
			c.change(&l)
			var got []string
			for _, u := range p.Uncovered(l) {
				got = append(got, u.Field+": "+u.Message.Values[1].Text)
				if err := words.CheckMessage(u.Message); err != nil {
					t.Error(err)
				}
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestALongLetterGoesOnOverItsPages(t *testing.T) {
	l := camille(letters.Minutes, letters.French)
	l.Minutes.Explained = strings.Repeat("le travail a été rendu dans le délai prévu, sans aide extérieure ; ", 200)
	for range 60 {
		l.Members = append(l.Members, l.Members[1])
	}
	l.Minutes.Motions[0].Text = strings.Repeat("une proposition fort longue ", 300)
	d := render(t, press(t), l)
	text := flat(read(t, viewer(t), d))
	if d.Pages < 5 {
		t.Errorf("%d pages", d.Pages)
	}
	if got := strings.Count(text, "Nadia Ferhat"); got != 61 {
		t.Errorf("%d rows of 61", got)
	}
	if got := strings.Count(text, "fort"); got != 300 {
		t.Errorf("%d of 300 repetitions of the motion", got)
	}
	if got := strings.Count(text, "extérieure"); got != 200 {
		t.Errorf("%d of 200 repetitions of the explanations", got)
	}
	if strings.Count(text, "Nom Qualité Voix Présence") < 3 {
		t.Error("the head of the table is not drawn again")
	}
}

func FuzzAnyTextIsDrawn(f *testing.F) {
	for _, s := range []string{
		"", "Noé", "a*b_c|d", "\x00\x01\x02", "\ue000trou\ue001", "{{.x}}", "::block x::", strings.Repeat("W", 3000),
		strings.Repeat("mot ", 3000), "\xff\xfe", "王🙂\u202e\u0301", "ligne\n\nligne\r\n\tfin", "«»;?! : \"'", "- a\n1. b", "\u2028\u00ad",
	} {
		f.Add(s)
	}
	p := press(f)
	f.Fuzz(func(t *testing.T, s string) {
		for _, k := range []letters.Kind{letters.Decision, letters.Minutes} {
			l := camille(k, letters.French)
			l.Draft = true
			l.Addressee.Lines, l.Addressee.Name = []string{s, "35000 RENNES"}, s
			l.Organisation.Name, l.Organisation.Email, l.Learner.Name, l.CaseNumber = s, s, s, s
			l.Decision.Facts, l.Decision.Grounds, l.Decision.Recipients = []string{s, s}, s, []string{s}
			l.Minutes.Motions, l.Minutes.Explained = []letters.Motion{{Text: s}}, s
			l.Signatory.Name = s
			d, err := p.Render(l)
			if err != nil || len(d.PDF) == 0 {
				t.Fatalf("%q: %v", s, err)
			}
		}
	})
}
