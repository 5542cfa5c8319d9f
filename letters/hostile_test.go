package letters_test

import (
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"greffe/assets/translations"
	"greffe/letters"
	"greffe/letters/page"
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
		"two fields": {
			func(l *letters.Letter) { l.Addressee.Lines[0], l.Signatory.Name = "王", "李 王" },
			[]string{"addressee: 王 (U+738B)", "signatory: 李 (U+674E), 王 (U+738B)"},
		},
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

// hostile are texts that somebody may paste into any field.
func hostile() []string {
	return []string{
		"", "Noé", "a*b_c|d", "\x00\x01\x02\x1b[31m", "\ue000trou\ue001", "{{.x}} {{range $}}{{end}}", "::block x::\n::words::", "«»;?! : \"'",
		strings.Repeat("W", 500), strings.Repeat("mot ", 125), strings.Repeat("e\u0301", 250), strings.Repeat("🙂", 120), strings.Repeat("a\n", 250),
		"مرحبا بالعالم \u202eabc\u202c \u2066x\u2069", "שלום עולם", "Z\u0351\u0352\u0357\u035b\u0363a\u0321\u0322lgo", "\xff\xfe\xed\xa0\x80", "王🙂\u202e\u0301",
		"ligne\n\nligne\r\n\tfin", "- a\n1. b\n# c\n    d\n> e", "\u2028\u00ad\ufeff\u200b", ") Tj ET q 1 0 0 RG /JS (app.alert(1)) BT (", "<< /OpenAction 1 0 R >>\nendstream endobj",
		"</rdf:li><script>&lt;", "https://" + strings.Repeat("a", 300), strings.Repeat("\u00a0", 200), strings.Repeat("x\u202f", 200), "|a|b|\n|-|-|\n|c|d|",
	}
}

// poisoned puts a text in every field that takes any text.
func poisoned(l letters.Letter, s string) letters.Letter {
	out := l
	poison(reflect.ValueOf(&out).Elem(), s)
	out.Template, out.Reference = "", "K7Q2ZWXMAB4DLCN5RTYVU3PHJE"
	out.Draft = true
	return out
}

func poison(v reflect.Value, s string) {
	switch v.Kind() {
	case reflect.String:
		if v.Type() == reflect.TypeFor[string]() { // kinds and the like have types of their own
			v.SetString(s)
		}
	case reflect.Slice:
		if v.Type().Elem().Kind() == reflect.Uint8 {
			return
		}
		was := v
		v.Set(reflect.MakeSlice(v.Type(), max(1, was.Len()), max(1, was.Len())))
		reflect.Copy(v, was)
		for i := range v.Len() {
			poison(v.Index(i), s)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				poison(v.Field(i), s)
			}
		}
	}
}

// survives draws a letter full of a text: nothing leaves the page or shows in the window but the address,
// and the file says no more than pages of text.
func survives(t *testing.T, p *letters.Press, l letters.Letter, s string) {
	t.Helper()
	l = poisoned(l, s)
	d, err := p.Render(l)
	if errors.Is(err, letters.ErrTemplate) && len(s) > 400 {
		return // so long that the text has a limit, which is said
	}
	if err != nil {
		t.Fatalf("%.60q: %v", s, err)
	}
	pages, err := letters.Boxes(p, l)
	if err != nil {
		t.Fatal(err)
	}
	if len(pages) != d.Pages || d.Pages > 400 {
		t.Errorf("%.60q: %d pages, and %d in the file", s, len(pages), d.Pages)
	}
	inside := page.Rect{X0: 3.9, Y0: 5, X1: page.Width - page.Right + 0.3, Y1: page.Height - 4}
	w := l.Organisation.Envelope.Window()
	for n, boxes := range pages {
		for _, b := range boxes {
			if !inside.Holds(b.Rect) && (n > 0 || !letters.Mailed(l.Kind) || !w.Shown.Holds(b.Rect)) {
				t.Errorf("%.60q, page %d: %.60q leaves the page: %v", s, n+1, b.Text, b.Rect)
				return
			}
			if n == 0 && letters.Mailed(l.Kind) && b.Meets(w.Quiet) && !w.Shown.Holds(b.Rect) {
				t.Errorf("%.60q: %.60q can show in the window, at %v", s, b.Text, b.Rect)
				return
			}
		}
	}
	f := apart(t, d.PDF)
	for n, o := range f.objects {
		if strings.Contains(o, "/JS") || strings.Contains(o, "/OpenAction") || strings.Contains(o, "endobj") {
			t.Errorf("%.60q: object %d is %s", s, n, o)
		}
	}
}

func TestHostileTextStaysWhereItBelongs(t *testing.T) {
	p := press(t)
	for n, k := range letters.Kinds() {
		t.Run(string(k), func(t *testing.T) {
			for i, s := range hostile() {
				if (i+n)%3 != 0 {
					continue // each text meets a third of the kinds, each kind a third of the texts
				}
				l := camille(k, letters.French)
				l.LargePrint = i%4 == 0
				l.Organisation.Envelope = page.Envelopes()[i%len(page.Envelopes())]
				survives(t, p, l, s)
			}
		})
	}
}

func FuzzAnyTextIsDrawn(f *testing.F) {
	for i, s := range hostile() {
		f.Add(s, uint8(i))
	}
	p := press(f)
	kinds := letters.Kinds()
	f.Fuzz(func(t *testing.T, s string, n uint8) {
		l := camille(kinds[int(n)%len(kinds)], []letters.Lang{letters.French, letters.English}[n%2])
		l.Organisation.Envelope = page.Envelopes()[n%4]
		l.LargePrint = n >= 128
		if len(s) > 2000 {
			s = s[:2000]
		}
		survives(t, p, l, s)
	})
}
