package letters

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"greffe/assets"
	"greffe/cases/days"
)

func speaking(t *testing.T, lang Lang) speaker {
	t.Helper()
	frame, err := loadFrame(assets.Letters, lang)
	if err != nil {
		t.Fatal(err)
	}
	return speaker{lang: lang, frame: frame}
}

func TestDaysHoursAndNumbersOnPaper(t *testing.T) {
	fr, en := speaking(t, French), speaking(t, English)
	cases := map[string]struct{ got, want string }{
		"a day":                  {fr.day(days.Must("2026-12-03")), "3\u00a0décembre 2026"},
		"the first of a month":   {fr.day(days.Must("2026-05-01")), "1er\u00a0mai 2026"},
		"the twenty-first":       {fr.day(days.Must("2026-05-21")), "21\u00a0mai 2026"},
		"a deadline":             {fr.deadline(days.Must("2026-12-03")), "jeudi 3\u00a0décembre 2026"},
		"a day in English":       {en.day(days.Must("2026-05-01")), "1\u00a0May 2026"},
		"a deadline in English":  {en.deadline(days.Must("2026-12-03")), "Thursday 3\u00a0December 2026"},
		"no day":                 {fr.deadline(0) + en.day(0), ""},
		"an hour":                {fr.hour(days.MustHour("14:05")), "14\u00a0h\u00a005"},
		"an early hour":          {fr.hour(days.MustHour("9:00")), "9\u00a0h\u00a000"},
		"an hour in English":     {en.hour(days.MustHour("9:00")), "09:00"},
		"midnight is an hour":    {fr.hour(days.MustHour("0:00")), "0\u00a0h\u00a000"},
		"no hour":                {fr.hour(0), ""},
		"none in French":         {fr.count(0, "day", "days"), "0\u00a0jour"},
		"none in English":        {en.count(0, "day", "days"), "0\u00a0days"},
		"one":                    {en.count(1, "day", "days"), "1\u00a0day"},
		"several":                {fr.count(15, "day", "days"), "15\u00a0jours"},
		"a year":                 {fr.length(12), "un an"},
		"three years":            {fr.length(36), "3\u00a0ans"},
		"six months":             {fr.retention(6), "6\u00a0mois après la clôture du dossier"},
		"a list":                 {fr.list([]string{"a", " ", "b", "c"}), "a, b et c"},
		"a list of one":          {en.list([]string{"a"}), "a"},
		"a person":               {fr.short(Madame, "Camille Laurent"), "Mme Camille Laurent"},
		"a person without title": {fr.short(Neutral, "Camille Laurent"), "Camille Laurent"},
		"a bar":                  {en.sanction(Sanction{Kind: Permanent, BarMonths: 12}), "permanent exclusion, with exclusion from all our training for one year"},
		"a phrase":               {phrase(" Un fait. "), "Un fait"},
		"a sentence":             {sentence("à distance."), "À distance"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			if c.got != c.want {
				t.Errorf("got %q; want %q", c.got, c.want)
			}
		})
	}
}

func TestTypography(t *testing.T) {
	cases := []struct {
		lang     Lang
		in, want string
	}{
		{French, "Objet : griefs ; pièces ? oui !", "Objet\u00a0: griefs\u202f; pièces\u202f? oui\u202f!"},
		{French, "Objet: griefs; pièces? oui!", "Objet\u00a0: griefs\u202f; pièces\u202f? oui\u202f!"},
		{French, "« Développeur » (niveau 3, article 5.1)", "«\u00a0Développeur\u00a0» (niveau\u00a03, article\u00a05.1)"},
		{French, "https://a.example/?x=1;y à 10:00", "https://a.example/?x=1;y à 10:00"},
		{French, "l'article R. 6352-5, M. Roux, n° 4", "l’article\u00a0R.\u00a06352-5, M.\u00a0Roux, n°\u00a04"},
		{French, "01 80 88 80 30", "01\u00a080\u00a088\u00a080\u00a030"},
		{French, "CFA. Suite", "CFA. Suite"},
		{French, `dit "non", («oui»)`, "dit «\u00a0non\u00a0», («\u00a0oui\u00a0»)"},
		{French, "à 5; 12 % et 3 €: tout", "à 5\u202f; 12\u00a0% et 3\u00a0€: tout"},
		{French, "le 1er\u00a0octobre 2026 ; 14\u00a0h\u00a000 ?", "le 1er\u00a0octobre 2026\u202f; 14\u00a0h\u00a000\u202f?"},
		{English, `the "council's" no. 3: 'so'`, "the “council’s” no.\u00a03: ‘so’"},
		{English, "level 3, article 5.1?", "level\u00a03, article\u00a05.1?"},
		{French, "", ""},
		{French, ":", ":"},
	}
	for _, c := range cases {
		t.Run(c.in, func(t *testing.T) {
			if got := plain(typeset(c.lang, inked(c.in, regular))); got != c.want {
				t.Errorf("got %q; want %q", got, c.want)
			}
		})
	}
}

func TestLinesAreCutAtSpaces(t *testing.T) {
	m, err := newMetrics(assets.Fonts)
	if err != nil {
		t.Fatal(err)
	}
	wide := m.measure("mot mot", regular, 10)
	cases := map[string]struct {
		in   string
		want []string
	}{
		"at the limit":            {"mot mot mot", []string{"mot mot", "mot"}},
		"not at a no-break space": {"mot mot\u00a0mot", []string{"mot", "mot\u00a0mot"}},
		"where told":              {"mot\nmot", []string{"mot", "mot"}},
		"a word too wide":         {"aaaaaaaaaaaaaaaaaa", []string{"aaaaaaa", "aaaaaaa", "aaaa"}},
		"an address too wide":     {"a@bb.ccccc", []string{"a@bb.", "ccccc"}},
		"nothing":                 {"", []string{""}},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			var got []string
			for _, l := range m.broken(inked(c.in, regular), 10, wide+0.01) {
				got = append(got, plain(l))
				if m.glyphs(trimmed(l), 10) > m.measure("mot\u00a0mot", regular, 10)+0.01 {
					t.Errorf("%q is too wide", plain(l))
				}
			}
			if name != "a word too wide" {
				if diff := cmp.Diff(c.want, got); diff != "" {
					t.Error(diff)
				}
			} else if strings.Join(got, "") != c.in || len(got) < 2 {
				t.Errorf("got %q", got)
			}
		})
	}
}

// TestBothLanguagesSayTheSame: same blocks in the same order with the same fields.
func TestBothLanguagesSayTheSame(t *testing.T) {
	p, err := New()
	if err != nil {
		t.Fatal(err)
	}
	shape := func(s *script) map[string]string {
		out := map[string]string{}
		for _, b := range s.blocks {
			if strings.HasSuffix(b.name, "translation") {
				continue
			}
			fields := slices.Clone(b.fields)
			slices.Sort(fields)
			out[b.name] = b.style + " " + strings.Join(slices.Compact(fields), " ")
		}
		return out
	}
	for _, k := range Kinds() {
		if diff := cmp.Diff(shape(p.scripts[string(k)+".fr"]), shape(p.scripts[string(k)+".en"])); diff != "" {
			t.Errorf("%s (-fr +en):\n%s", k, diff)
		}
	}
	fr, en := p.frames[French], p.frames[English]
	// English closes every letter alike.
	closing := map[string]string{}
	maps.Copy(closing, shape(fr))
	closing["closing"] = shape(en)["closing"]
	if diff := cmp.Diff(closing, shape(en)); diff != "" {
		t.Errorf("frame (-fr +en):\n%s", diff)
	}
	for w := range fr.words {
		if _, ok := en.words[w]; !ok {
			t.Errorf("%q has no English", w)
		}
	}
	for w := range en.words {
		if _, ok := fr.words[w]; !ok {
			t.Errorf("%q has no French", w)
		}
	}
}

// TestEveryWordOfTheFrameIsThere: a word that is missing would show as its key.
func TestEveryWordOfTheFrameIsThere(t *testing.T) {
	key := regexp.MustCompile(`\b(label|greeting|title|short|holder|sanction|role|presence|outcome|side|refused|body|copy|month|weekday|file|identity|one|after)\.[a-z0-9-]*\b`)
	for _, lang := range []Lang{French, English} {
		s := speaking(t, lang)
		want := []string{"and", "day", "days", "month", "months", "year", "years", "one.year", "page", "pages", "after.closing", "hole", "watermark", "identity.checked", "body.council", "body.director", "copy.addressee", "copy.office"}
		for _, k := range Kinds() {
			want = append(want, "file."+string(k))
		}
		for _, c := range []Civility{Neutral, Madame, Monsieur, Body} {
			want = append(want, "greeting."+string(c), "title."+string(c), "short."+string(c))
		}
		for _, r := range []Role{President, Voting, Advisory, Secretary, Attended, Represents, Assisting, Witness} {
			want = append(want, "role."+string(r))
		}
		for _, x := range []Presence{Unsaid, InRoom, ByVideo, Absent} {
			want = append(want, "presence."+string(x))
		}
		for _, o := range []Outcome{Adopted, Rejected, NotAdopted} {
			want = append(want, "outcome."+string(o))
		}
		for _, m := range []SanctionKind{Warning, Written, Temporary, Permanent, "bar"} {
			want = append(want, "sanction."+string(m))
		}
		want = append(want, "side.for", "side.against", "refused.", "refused.sign", "holder.", "holder.guardian", "label.subject", "label.refs", "label.their", "label.enclosures", "label.copies", "label.page", "label.print", "label.journal")
		for i := range 12 {
			want = append(want, "month."+itoa(i+1))
		}
		for i := range 7 {
			want = append(want, "weekday."+itoa(i))
		}
		for _, w := range want {
			if _, ok := s.frame.words[w]; !ok {
				t.Errorf("%s: no word %q", lang, w)
			}
			if key.MatchString(s.frame.words[w]) {
				t.Errorf("%s: %q is worded %q", lang, w, s.frame.words[w])
			}
		}
	}
}
