package postroom_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"greffe/cases/days"
	"greffe/letters/postroom"
)

func TestNumbersComeBackWithAWordForEachLine(t *testing.T) {
	const head = "Référence;Numéro de recommandé;Date de dépôt\n"
	tests := map[string]struct {
		file string
		want []string // line, piece, number, day, fault or doubt
	}{
		"as an online service gives them": {
			head + "DC-2026-014-M2BF;1A 204 118 7735 9;24/11/2026\n",
			[]string{"2 1 1A20411877359 2026-11-24 "},
		},
		"in English, with commas, another order, and a time": {
			"tracking number,Your reference,Name,posted\nRK123456785FR,dc-2026-015-9tzr,Müller,2026-11-23T10:00:00\n",
			[]string{"2 2 RK123456785FR 2026-11-23 "},
		},
		"the number known already changes nothing": {
			head + "DC-2026-014-K7QX;1A20411877342;\n",
			[]string{"2 0 1A20411877342 – settled"},
		},
		"what is wrong is said line by line": {
			head +
				"INCONNU;1A20411877359;\n" +
				"DC-2026-014-M2BF;123;\n" +
				";1A20411877359;\n" +
				"DC-2026-014-M2BF;;\n" +
				"DC-2026-014-M2BF;1A20411877342;\n" +
				"DC-2026-014-K7QX;1A99999999999;\n" +
				"DC-2026-015-9TZR;RK123456789FR;\n" +
				"DC-2026-015-9TZR;RK123456785FR;\n",
			[]string{
				"2 -1 1A20411877359 – postroom.numbers.unknown",
				"3 1 123 – field.number",
				"4 -1 1A20411877359 – postroom.numbers.no-reference",
				"5 1  – postroom.numbers.no-number",
				"6 1 1A20411877342 – postroom.numbers.taken",
				"7 0 1A99999999999 – postroom.numbers.other",
				"8 2 RK123456789FR – doubt field.number.check",
				"9 2 RK123456785FR – postroom.numbers.twice",
			},
		},
		"a day that is no day, or to come": {
			head + "DC-2026-014-M2BF;1A20411877359;demain\nDC-2026-015-9TZR;1A20411877360;25/11/2026\n",
			[]string{"2 1 1A20411877359 – postroom.numbers.day", "3 2 1A20411877360 – field.future"},
		},
		"in the encoding of an older spreadsheet": {
			"R\xe9f\xe9rence;Num\xe9ro\nDC-2026-014-M2BF;1A20411877359\n",
			[]string{"2 1 1A20411877359 – "},
		},
	}
	for name, c := range tests {
		t.Run(name, func(t *testing.T) {
			given, err := postroom.ReadNumbers([]byte(c.file), pieces(), days.Must("2026-11-24"))
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, g := range given {
				what := g.Fault.Key
				if !g.Doubt.IsZero() {
					what = "doubt " + g.Doubt.Key
				}
				if g.Settled {
					what = "settled"
				}
				day := "–"
				if g.Day != 0 {
					day = g.Day.String()
				}
				got = append(got, fmt.Sprint(g.Line, " ", g.Index, " ", g.Number, " ", day, " ", what))
			}
			if d := cmp.Diff(c.want, got); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestAFileThatIsNoTableOfNumbersSaysWhy(t *testing.T) {
	for name, c := range map[string]struct{ file, want string }{
		"nothing":           {"", "postroom.numbers.none"},
		"no column of ours": {"Nom;Ville\nLaurent;Rennes\n", "postroom.numbers.heads"},
		"a name is none":    {"Référence;Nom\nA;B\n", "postroom.numbers.heads"},
		"only a head":       {"Référence;Numéro\n", "postroom.numbers.none"},
		"too many lines":    {"Référence;Numéro\n" + strings.Repeat("a;b\n", postroom.MaxRun+1), "postroom.numbers.large"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := postroom.ReadNumbers([]byte(c.file), pieces(), days.Must("2026-11-24"))
			stopped, ok := errors.AsType[*postroom.StoppedError](err)
			if !errors.Is(err, postroom.ErrTable) || !ok || stopped.Message.Key != c.want {
				t.Errorf("got %v, want %s", err, c.want)
			}
		})
	}
}

func FuzzReadNumbers(f *testing.F) {
	for _, seed := range []string{
		"Référence;Numéro\nDC-2026-014-M2BF;1A20411877359\n", "ref,no\n\"a\nb\",1", "ref\tn\n\x00\t\xff", "\ufeffref;number\n;;;;\n", "ref;n°\n=1+1;RK 123 456 785 FR",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		given, err := postroom.ReadNumbers(raw, pieces(), days.Must("2026-11-24"))
		if err != nil && !errors.Is(err, postroom.ErrTable) {
			t.Errorf("an error of its own kind, not %v", err)
		}
		for _, g := range given {
			if g.Fault.IsZero() && (g.Index < 0 || !g.Number.Check().IsZero() || g.Day > days.Must("2026-11-24")) {
				t.Errorf("%+v is taken", g)
			}
		}
	})
}
