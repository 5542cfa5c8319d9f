package translations_test

import (
	"strings"
	"sync"
	"testing"

	"greffe/assets/translations"
	"greffe/cases/days"
	"greffe/cases/message"
)

func catalogue(t testing.TB) *translations.Catalogue {
	t.Helper()
	c, err := translations.Load()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// plain shows the spaces that a line never breaks at.
func plain(s string) string {
	return strings.NewReplacer("\u00a0", "~", "\u202f", "^").Replace(s)
}

func in2026(c *translations.Catalogue, l translations.Lang) translations.Words {
	return c.Words(l, translations.Screen).For(days.Must("2026-11-23"))
}

func TestSayModelSentences(t *testing.T) {
	c := catalogue(t)
	day := func(field, iso string) message.Value { return message.Day(field, days.Must(iso)) }
	extended := message.New("notice.met.extended",
		day("received", "2026-11-20"), message.Number("n", 8), day("last_day", "2026-11-28"),
		message.Term("closed", "closed.saturday"), day("extended", "2026-11-30"), day("safe_from", "2026-12-01"), day("council", "2026-12-01"))
	for name, tt := range map[string]struct {
		in     message.Message
		fr, en string
	}{
		"an extended notice": {
			extended,
			"Reçu le ven. 20 nov.^; le 8e jour est le sam. 28 nov. (samedi), prorogé au lun. 30 nov.^; sûr à compter du mar. 1er déc. Conseil du mar. 1er déc.~: délai respecté.",
			"Received Fri 20 Nov; the 8th day is Sat 28 Nov (Saturday), extended to Mon 30 Nov; safe from Tue 1 Dec. Council on Tue 1 Dec: in time.",
		},
		"one voting member left": {
			message.New("quorum.lost", message.Hour("time", days.MustHour("14:05")), message.Text("member", "Paul Delmas"), message.Number("voting", 1), message.Number("min", 3)),
			"Départ à 14~h~05~: Paul Delmas. Reste 1~membre votant, minimum 3. Aucun vote n’est possible^; ajournez la séance.",
			"Left at 14:05: Paul Delmas. 1~voting member remains, minimum 3. No vote is possible; adjourn the sitting.",
		},
		"two voting members left": {
			message.New("quorum.lost", message.Hour("time", days.MustHour("9h")), message.Text("member", "Inès Caron"), message.Number("voting", 2), message.Number("min", 3)),
			"Départ à 9~h~00~: Inès Caron. Restent 2~membres votants, minimum 3. Aucun vote n’est possible^; ajournez la séance.",
			"Left at 09:00: Inès Caron. 2~voting members remain, minimum 3. No vote is possible; adjourn the sitting.",
		},
		"no abstentions": {
			message.New("majority.adopted", message.Number("for", 3), message.Number("against", 1), message.Number("abst", 0)),
			"Adoptée, 3 contre 1, à la majorité des suffrages exprimés^; aucune abstention.",
			"Adopted, 3 to 1, by a majority of votes cast; no abstentions.",
		},
		"a tie keeps its dash": {
			message.New("casting.abstained", message.Number("for", 2), message.Number("against", 2)),
			"Partage, 2 contre 2, abstention à la présidence~: la voix prépondérante ne joue pas, proposition non adoptée.",
			"Tie, 2–2, the president abstained: no casting vote, motion not adopted.",
		},
		"articles of the code": {
			message.New("prior.missing"),
			"L’information préalable de l’employeur manque (R.~6352-5). Envoyez-la avant toute décision.",
			"The employer has not been told beforehand (R.~6352-5). Do it before any decision.",
		},
		"a list of terms": {
			message.New("convocation.missing", message.Number("n", 3),
				message.List("missing", message.New("mention.time"), message.New("mention.place"), message.New("mention.assistance"))),
			"3~mentions manquantes~: l’heure, le lieu ou l’adresse de connexion et le droit à l’assistance. Complétez avant d’établir la lettre.",
			"3~mentions missing: the time, the place or connection address and the right to be assisted. Complete before issuing.",
		},
		"a message within a message": {
			message.New("refused.today", message.Said("reason", message.New("seats.president"))),
			"Impossible aujourd’hui~: Personne ne préside. Placez la direction, ou son représentant avec une délégation écrite.",
			"Impossible today: Nobody presides. Seat the director, or a representative with a written delegation.",
		},
		"a literal as it is": {message.Literal("l'Atelier ; 2?"), "l'Atelier ; 2?", "l'Atelier ; 2?"},
		"no message":         {message.Message{}, "", ""},
		"a key of no file":   {message.New("no.such.key"), "[no.such.key]", "[no.such.key]"},
		"a field without value": {
			message.New("order.closed"),
			"Le dossier est clos depuis le [day]. Rayez la clôture pour enregistrer un acte.",
			"The case has been closed since [day]. Strike the closing to record an act.",
		},
		"a title that counts": {
			message.New("rule.R-NOTICE.title", message.Number("n", 8)),
			"Griefs et convocation reçus 8~jours avant le conseil",
			"Grievances and convocation received 8~days before the council",
		},
	} {
		t.Run(name, func(t *testing.T) {
			if got := plain(in2026(c, translations.French).Say(tt.in)); got != tt.fr {
				t.Errorf("French\n got %s\nwant %s", got, tt.fr)
			}
			if got := plain(in2026(c, translations.English).Say(tt.in)); got != tt.en {
				t.Errorf("English\n got %s\nwant %s", got, tt.en)
			}
		})
	}
}

func TestPlurals(t *testing.T) {
	c := catalogue(t)
	for _, tt := range []struct {
		n      int
		fr, en string
	}{
		{0, "0~jour restant", "0~days left"},
		{1, "1~jour restant", "1~day left"},
		{2, "2~jours restants", "2~days left"},
		{1250, "1~250~jours restants", "1,250~days left"},
	} {
		n := message.Number("n", tt.n)
		if got := plain(c.Words(translations.French, translations.Screen).T("docket.left", n)); got != tt.fr {
			t.Errorf("%d in French: got %s, want %s", tt.n, got, tt.fr)
		}
		if got := plain(c.Words(translations.English, translations.Screen).T("docket.left", n)); got != tt.en {
			t.Errorf("%d in English: got %s, want %s", tt.n, got, tt.en)
		}
	}
}

func TestDays(t *testing.T) {
	c := catalogue(t)
	today := days.Must("2026-11-23")
	fr, en := in2026(c, translations.French), in2026(c, translations.English)
	first, next := days.Must("2026-12-01"), days.Must("2027-02-03")
	for _, tt := range []struct{ name, got, want string }{
		{"the first on a screen", fr.Day(first), "mar. 1er déc."},
		{"the first in English", en.Day(first), "Tue 1 Dec"},
		{"next year on a screen", fr.Day(next), "mer. 3 févr. 2027"},
		{"next year in English", en.Day(next), "Wed 3 Feb 2027"},
		{"without a today", c.Words(translations.French, translations.Screen).Day(first), "mar. 1er déc. 2026"},
		{"on paper", fr.On(translations.Paper).Day(first), "1er décembre 2026"},
		{"on paper in English", en.On(translations.Paper).Day(first), "1 December 2026"},
		{"a deadline", fr.DayLong(days.Must("2026-12-03")), "jeudi 3 décembre 2026"},
		{"a deadline in English", en.DayLong(days.Must("2026-12-03")), "Thursday 3 December 2026"},
		{"days left", fr.DayWithDistance(days.Must("2026-12-03"), today), "jeu. 3 déc., 10~jours restants"},
		{"days left in English", en.DayWithDistance(days.Must("2026-12-03"), today), "Thu 3 Dec, 10~days left"},
		{"today", fr.DayWithDistance(today, today), "lun. 23 nov., aujourd’hui"},
		{"tomorrow", en.DayWithDistance(today+1, today), "Tue 24 Nov, tomorrow"},
		{"late", fr.DayWithDistance(days.Must("2026-11-20"), today), "ven. 20 nov., 3~jours de retard"},
		{"a day late", en.DayWithDistance(today-1, today), "Sun 22 Nov, 1~day late"},
		{"the distance alone", fr.Distance(today-1, today), "1~jour de retard"},
		{"no day", fr.Day(0), "—"},
		{"no day from today", fr.DayWithDistance(0, today), "—"},
		{"a month", fr.Month(first), "décembre 2026"},
		{"a weekday", fr.Weekday(first) + ", " + en.WeekdayShort(first), "mardi, Tue"},
		{"an hour", fr.Hour(days.MustHour("10:00")), "10~h~00"},
		{"an hour in English", en.Hour(days.MustHour("9h05")), "09:05"},
		{"no hour", en.Hour(0), "—"},
	} {
		if got := plain(tt.got); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestNumbers(t *testing.T) {
	c := catalogue(t)
	fr, en := in2026(c, translations.French), in2026(c, translations.English)
	for _, tt := range []struct{ got, want string }{
		{fr.Number(1250), "1~250"},
		{en.Number(1250), "1,250"},
		{fr.Number(999), "999"},
		{en.Number(1000000), "1,000,000"},
		{fr.Number(-1250), "−1~250"},
		{fr.Number(0), "0"},
		{fr.Decimal(3.5, 1), "3,5"},
		{en.Decimal(3.5, 1), "3.5"},
		{fr.Ordinal(1), "1er"},
		{fr.Ordinal(8), "8e"},
		{fr.Ordinal(21), "21e"},
		{en.Ordinal(1), "1st"},
		{en.Ordinal(2), "2nd"},
		{en.Ordinal(3), "3rd"},
		{en.Ordinal(4), "4th"},
		{en.Ordinal(11), "11th"},
		{en.Ordinal(12), "12th"},
		{en.Ordinal(13), "13th"},
		{en.Ordinal(21), "21st"},
		{en.Ordinal(111), "111th"},
		{fr.List(nil), ""},
		{fr.List([]string{"a"}), "a"},
		{fr.List([]string{"a", "b"}), "a et b"},
		{en.List([]string{"a", "b", "c"}), "a, b and c"},
	} {
		if got := plain(tt.got); got != tt.want {
			t.Errorf("got %q, want %q", got, tt.want)
		}
	}
}

func TestElision(t *testing.T) {
	c := catalogue(t)
	w := in2026(c, translations.French)
	for name, want := range map[string]string{
		"Inès": "d’Inès", "Paul": "de Paul", "OpenClassrooms": "d’OpenClassrooms", "Élise": "d’Élise",
		"Hélène": "d’Hélène", "Haddad": "de Haddad", "Yves": "d’Yves", "Yanis": "de Yanis",
		"Œuvres sociales": "d’Œuvres sociales", "11 novembre": "de 11 novembre", "": "de ",
	} {
		if got := w.De(name); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	if got := in2026(c, translations.English).De("Inès"); got != "Inès" {
		t.Errorf("in English: got %q", got)
	}
}

func TestTypography(t *testing.T) {
	c := catalogue(t)
	for _, tt := range []struct{ in, fr, en string }{
		{"a ; b ? c ! d : e", "a^; b^? c^! d~: e", "a ; b ? c ! d : e"},
		{"« oui »", "«~oui~»", "« oui »"},
		{"n° 1, art. 5.3, Art. 5.3, R. 6352-5, L. 6222-39", "n°~1, art.~5.3, Art.~5.3, R.~6352-5, L.~6222-39", "n°~1, art.~5.3, Art.~5.3, R.~6352-5, L.~6222-39"},
		{"l'été d'Inès", "l’été d’Inès", "l’été d’Inès"},
		{"the learner's and trainees' files", "the learner’s and trainees’ files", "the learner’s and trainees’ files"},
		{"https://a.fr/x?y=1;z, 10:00", "https://a.fr/x?y=1;z, 10:00", "https://a.fr/x?y=1;z, 10:00"},
		{"12 %", "12~%", "12 %"},
		{"no. 5, volcano. 5", "no.~5, volcano. 5", "no.~5, volcano. 5"},
		{"M. Petit et Mme Laurent", "M.~Petit et Mme~Laurent", "M.~Petit et Mme~Laurent"},
		{"Bâtiment R. Suite", "Bâtiment R. Suite", "Bâtiment R. Suite"},
		{"part. 5", "part. 5", "part. 5"},
		{"already\u00a0; there\u202f: ok", "already^; there~: ok", "already~; there^: ok"},
		{"end ", "end ", "end "},
		{"", "", ""},
	} {
		if got := plain(c.Words(translations.French, translations.Screen).Typeset(tt.in)); got != tt.fr {
			t.Errorf("French: got %q, want %q", got, tt.fr)
		}
		if got := plain(c.Words(translations.English, translations.Screen).Typeset(tt.in)); got != tt.en {
			t.Errorf("English: got %q, want %q", got, tt.en)
		}
	}
}

func row() message.Message {
	return message.New("notice.broken",
		message.Number("gap", 7), message.Number("n", 8), message.Day("received", days.Must("2026-11-20")),
		message.Day("council", days.Must("2026-11-27")), message.Day("proposed", days.Must("2026-12-01")))
}

func TestSayAllocatesTheStringOnly(t *testing.T) {
	w, m := in2026(catalogue(t), translations.French), row()
	for name, say := range map[string]func() string{
		"a sentence": func() string { return w.Say(m) },
		"a day":      func() string { return w.Day(days.Must("2026-12-01")) },
		"a deadline": func() string { return w.DayLong(days.Must("2026-12-01")) },
		"a number":   func() string { return w.Number(1250) },
		"a distance": func() string { return w.Distance(days.Must("2026-12-01"), days.Must("2026-11-23")) },
	} {
		var got string
		if n := testing.AllocsPerRun(200, func() { got = say() }); n > 1 {
			t.Errorf("%s: %v allocations for %q, want 1", name, n, got)
		}
	}
}

func TestWordsAreSafeForConcurrentUse(t *testing.T) {
	w, m := in2026(catalogue(t), translations.French), row()
	want := w.Say(m)
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			for range 200 {
				if got := w.Say(m); got != want {
					t.Errorf("got %q, want %q", got, want)
					return
				}
			}
		})
	}
	group.Wait()
}

func BenchmarkSay(b *testing.B) {
	w, m := in2026(catalogue(b), translations.French), row()
	b.ReportAllocs()
	for b.Loop() {
		w.Say(m)
	}
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := translations.Load(); err != nil {
			b.Fatal(err)
		}
	}
}
