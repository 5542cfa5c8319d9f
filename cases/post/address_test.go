package post_test

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"greffe/cases/message"
	"greffe/cases/post"
)

func rennes() post.Address {
	return post.Address{Lines: []string{"Appt 32", "14 rue des Écoles", "35000 Rennes"}}
}

func TestAPastedBlockIsRead(t *testing.T) {
	for _, tc := range []struct {
		name, block string
		want        post.Address
	}{
		{"lines", "Appt 32\n14 rue des Écoles\n35000 Rennes", rennes()},
		{"spaces, commas, blank lines and Windows line ends", "  Appt\u00a032 ,\r\n\r\n14  rue des\tÉcoles,\r\n35000   Rennes \r\n\r\n", rennes()},
		{"one line, cut at its commas", "Appt 32, 14 rue des Écoles, 35000 Rennes", rennes()},
		{
			"a comma after the number of the street", "14, rue des Écoles, 35000 Rennes",
			post.Address{Lines: []string{"14 rue des Écoles", "35000 Rennes"}},
		},
		{
			"and after 14 bis", "14 bis, rue des Écoles, 35000 Rennes",
			post.Address{Lines: []string{"14 bis rue des Écoles", "35000 Rennes"}},
		},
		{
			"several lines keep their commas", "Bâtiment C, 2e étage\n21 cours Gambetta\n69007 LYON",
			post.Address{Lines: []string{"Bâtiment C, 2e étage", "21 cours Gambetta", "69007 LYON"}},
		},
		{
			"the postcode alone on its line", "14 rue des Écoles\n35000\nRennes",
			post.Address{Lines: []string{"14 rue des Écoles", "35000 Rennes"}},
		},
		{
			"France is no other country", "14 rue des Écoles\n35000 Rennes\nFrance",
			post.Address{Lines: []string{"14 rue des Écoles", "35000 Rennes"}},
		},
		{
			"Belgium", "Rue de la Loi 16\n1000 Bruxelles\nBelgique",
			post.Address{Lines: []string{"Rue de la Loi 16", "1000 Bruxelles"}, Country: "Belgique"},
		},
		{
			"Luxembourg, the postcode marked", "2 rue du Fort\nL-1234 Luxembourg\nLuxembourg",
			post.Address{Lines: []string{"2 rue du Fort", "L-1234 Luxembourg"}, Country: "Luxembourg"},
		},
		{
			"Britain, the postcode last", "10 Downing Street\nLondon SW1A 2AA\nUnited Kingdom",
			post.Address{Lines: []string{"10 Downing Street", "London SW1A 2AA"}, Country: "United Kingdom"},
		},
		{
			"America", "350 Fifth Avenue\nNew York NY 10118\nUSA",
			post.Address{Lines: []string{"350 Fifth Avenue", "New York NY 10118"}, Country: "USA"},
		},
		{
			"a town without its postcode is no country", "14 rue des Écoles\nRennes",
			post.Address{Lines: []string{"14 rue des Écoles", "Rennes"}},
		},
		{"nothing", " \n\n", post.Address{}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got := post.Parse(tc.block)
			if diff := cmp.Diff(tc.want, got); diff != "" {
				t.Error(diff)
			}
			if diff := cmp.Diff(got, post.Parse(got.Block())); diff != "" {
				t.Errorf("typed again: %s", diff)
			}
		})
	}
}

func TestWhatIsWrongWithAnAddress(t *testing.T) {
	number := message.Number
	for _, tc := range []struct {
		name string
		give post.Address
		want []post.Problem
	}{
		{"nothing", rennes(), nil},
		{"nothing, with a long-distance town", post.Address{Lines: []string{"BP 12", "98800 NOUMÉA CEDEX"}}, nil},
		{"nothing, abroad", post.Address{Lines: []string{"Rue de la Loi 16", "Bruxelles"}, Country: "Belgique"}, nil},
		{"no line", post.Address{}, []post.Problem{{0, message.New("field.address.empty")}}},
		{
			"39 characters",
			post.Address{Lines: []string{strings.Repeat("é", 39), "35000 Rennes"}},
			[]post.Problem{{1, message.New("field.address", number("line", 1), number("count", 39), number("max", 38))}},
		},
		{
			"38 characters, the accents typed on their own",
			post.Address{Lines: []string{strings.Repeat("e\u0301", 38), "35000 Rennes"}},
			nil,
		},
		{
			"six lines under a name",
			post.Address{Lines: []string{"a", "b", "c", "d", "e", "35000 Rennes"}},
			[]post.Problem{{0, message.New("field.address.lines", number("count", 6), number("max", 5))}},
		},
		{
			"a blank line",
			post.Address{Lines: []string{"14 rue des Écoles", " ", "35000 Rennes"}},
			[]post.Problem{{2, message.New("field.address.blank", number("line", 2))}},
		},
		{
			"no postcode",
			post.Address{Lines: []string{"14 rue des Écoles", "Rennes"}},
			[]post.Problem{{2, message.New("field.address.postcode", number("line", 2))}},
		},
		{
			"four figures",
			post.Address{Lines: []string{"3500 Rennes"}},
			[]post.Problem{{1, message.New("field.address.postcode", number("line", 1))}},
		},
		{
			"six figures",
			post.Address{Lines: []string{"350000 Rennes"}},
			[]post.Problem{{1, message.New("field.address.postcode", number("line", 1))}},
		},
		{
			"no town",
			post.Address{Lines: []string{"14 rue des Écoles", "35000"}},
			[]post.Problem{{2, message.New("field.address.town", number("line", 2))}},
		},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if diff := cmp.Diff(tc.want, tc.give.Check()); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestTheWholeBlockIsCheckedWithItsNames(t *testing.T) {
	a := post.Address{Lines: []string{"a", "b", "c", strings.Repeat("x", 40), "35000"}}
	number := message.Number
	want := []post.Problem{
		{2, message.New("field.address", number("line", 2), number("count", 39), number("max", 38))},
		{6, message.New("field.address", number("line", 6), number("count", 40), number("max", 38))},
		{0, message.New("field.address.lines", number("count", 5), number("max", 4))},
		{7, message.New("field.address.town", number("line", 7))},
	}
	if diff := cmp.Diff(want, a.CheckFor("Atelier Numérique", strings.Repeat("n", 39))); diff != "" {
		t.Error(diff)
	}
}

func TestTheEnvelopeHasItsLastLinesInCapitals(t *testing.T) {
	for _, tc := range []struct {
		name string
		give post.Address
		to   []string
		want []string
	}{
		{
			"France", rennes(),
			[]string{"Madame Camille LAURENT"},
			[]string{"Madame Camille LAURENT", "Appt 32", "14 rue des Écoles", "35000 RENNES"},
		},
		{
			"accents are kept",
			post.Address{Lines: []string{"42000 Saint-Étienne"}},
			[]string{"a", "", "b"},
			[]string{"a", "b", "42000 SAINT-ÉTIENNE"},
		},
		{
			"abroad",
			post.Address{Lines: []string{"Rue de la Loi 16", "1000 Bruxelles"}, Country: "Belgique"},
			[]string{"a"},
			[]string{"a", "Rue de la Loi 16", "1000 BRUXELLES", "BELGIQUE"},
		},
		{"no address leaves the name as it is", post.Address{}, []string{"Madame Camille LAURENT"}, []string{"Madame Camille LAURENT"}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			before := tc.give.Block()
			if diff := cmp.Diff(tc.want, tc.give.ForEnvelope(tc.to...)); diff != "" {
				t.Error(diff)
			}
			if tc.give.Block() != before {
				t.Error("the address itself was changed")
			}
		})
	}
}

func TestTheSamePlaceWrittenOtherwise(t *testing.T) {
	other := post.Address{Lines: []string{"APPT. 32", "14, rue des écoles", "35000  RENNES"}}
	if !rennes().Same(other) {
		t.Error("capitals, punctuation and spaces make no other place")
	}
	for name, b := range map[string]post.Address{
		"another number": {Lines: []string{"Appt 32", "15 rue des Écoles", "35000 Rennes"}},
		"a line less":    {Lines: []string{"14 rue des Écoles", "35000 Rennes"}},
		"abroad":         {Lines: rennes().Lines, Country: "Belgique"},
		"no address":     {},
	} {
		if rennes().Same(b) {
			t.Errorf("%s is the same place", name)
		}
	}
	if !(post.Address{}).IsZero() || rennes().IsZero() {
		t.Error("only the zero value is no address")
	}
}

func TestAnAddressIsStoredLegibly(t *testing.T) {
	b, err := json.Marshal(rennes())
	if err != nil {
		t.Fatal(err)
	}
	if want := `{"lines":["Appt 32","14 rue des Écoles","35000 Rennes"]}`; string(b) != want {
		t.Errorf("got %s, want %s", b, want)
	}
	if got := rennes().Inline(); got != "Appt 32, 14 rue des Écoles, 35000 Rennes" {
		t.Errorf("on one line: %s", got)
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{
		"Appt 32\n14 rue des Écoles\n35000 Rennes", "14, rue des Écoles, 35000 Rennes", "35000\nRennes\nFrance",
		"10 Downing Street\nLondon SW1A 2AA\nUnited Kingdom", "14 bis, 15, a", ",;\n,", "\u2028\r\n", "1,2,3\n", "é́\xff",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, block string) {
		if !utf8.ValidString(block) {
			return
		}
		a := post.Parse(block)
		for _, line := range a.Lines {
			if strings.TrimSpace(line) != line || line == "" || strings.ContainsAny(line, "\r\n") {
				t.Fatalf("%q has the line %q", block, line)
			}
		}
		kept, given := lettersAndFigures(a.Block()), lettersAndFigures(block)
		if kept != given && !(a.Country == "" && strings.EqualFold(given, kept+"France")) {
			t.Fatalf("%q became %q", block, a.Block())
		}
		a.Check()
		a.CheckFor("x", "y")
		a.ForEnvelope("x")
		if !a.Same(a) {
			t.Fatalf("%q is not the same place as itself", block)
		}
	})
}

func lettersAndFigures(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, s)
}
