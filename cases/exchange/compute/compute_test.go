package compute_test

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"greffe/assets"
	"greffe/assets/translations"
	"greffe/cases/exchange/compute"
	"greffe/cases/message"
	"greffe/cases/regulation"
)

func profile(t testing.TB) regulation.Profile {
	t.Helper()
	const name = "regulations/openclassrooms.json"
	b, err := assets.Regulations.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	p, err := regulation.Read(name, b)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func table(t testing.TB, name string) *compute.Table {
	t.Helper()
	out, err := compute.New(name, profile(t))
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// complete returns the table completed and the complaints, by their keys.
func complete(t testing.TB, name, in string) (out string, bad []string, err error) {
	t.Helper()
	var b bytes.Buffer
	err = table(t, name).Complete(strings.NewReader(in), &b, func(line int, why message.Message) {
		bad = append(bad, fmt.Sprintf("%d %s", line, why.Key))
	})
	return b.String(), bad, err
}

func given(name string) int {
	return map[string]int{"notice": 2, "window": 3, "exclusion": 1, "majority": 2, "votes": 3}[name]
}

// worked returns a file of worked answers, and its input columns alone.
func worked(t testing.TB, name string) (whole, input string) {
	t.Helper()
	b, err := os.ReadFile("testdata/" + name + ".csv")
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(bytes.NewReader(b)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var in bytes.Buffer
	w := csv.NewWriter(&in)
	for _, r := range rows {
		if err := w.Write(r[:given(name)]); err != nil {
			t.Fatal(err)
		}
	}
	w.Flush()
	return string(b), in.String()
}

func TestTheWorkedAnswersAreWrittenByteForByte(t *testing.T) {
	for _, name := range compute.Names() {
		whole, input := worked(t, name)
		for what, in := range map[string]string{
			"from the input columns": input, "from the whole file": whole,
			"with the line ends of another system": "\ufeff" + strings.ReplaceAll(input, "\n", "\r\n"),
			"without the last line end":            strings.TrimSuffix(input, "\n"),
			"with empty lines":                     strings.ReplaceAll(input, "\n", "\n\n"),
		} {
			t.Run(name+" "+what, func(t *testing.T) {
				got, bad, err := complete(t, name, in)
				if err != nil || bad != nil {
					t.Fatal(err, bad)
				}
				if d := cmp.Diff(whole, got); d != "" {
					t.Error(d)
				}
			})
		}
	}
}

func TestColumnsAreFoundByTheirNames(t *testing.T) {
	got, _, err := complete(t, "notice", "proposed,zone,received\n?,metropole,2026-01-05\n")
	if err != nil {
		t.Fatal(err)
	}
	want := "received,zone,gap8,clear8,clear8_extended,counted_back,safe_from,proposed\n" +
		"2026-01-05,metropole,2026-01-13,2026-01-14,2026-01-14,2026-01-13,2026-01-14,2026-01-14\n"
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

func TestABadLineIsLeftOutAndTheOthersAreComputed(t *testing.T) {
	for _, c := range []struct{ name, table, line, want string }{
		{"a date that does not exist", "exclusion", "2026-02-30", "compute.date"},
		{"a leap day of a common year", "exclusion", "2026-02-29", "compute.date"},
		{"the thirteenth month", "exclusion", "2026-13-01", "compute.date"},
		{"a day of no month", "exclusion", "2026-00-10", "compute.date"},
		{"a French date", "exclusion", "30/03/2026", "compute.date"},
		{"a short date", "exclusion", "2026-3-1", "compute.date"},
		{"letters in a date", "exclusion", "2026-O1-01", "compute.date"},
		{"a space before a date", "exclusion", " 2026-01-01", "compute.date"},
		{"no date", "majority", ",2026-01-01", "compute.date"},
		{"a year too early", "exclusion", "1899-12-31", "compute.date"},
		{"an answer too late", "exclusion", "2199-12-15", "compute.outside"},
		{"a notice that ends too late", "notice", "2199-12-30,metropole", "compute.outside"},
		{"a zone nobody knows", "notice", "2026-01-05,corse", "compute.zone"},
		{"no zone", "notice", "2026-01-05,", "compute.zone"},
		{"a vote that is none", "votes", "F,F X,open", "compute.vote"},
		{"a small letter", "votes", "f,F F,open", "compute.vote"},
		{"no president's vote", "votes", ",F F,open", "compute.vote"},
		{"a ballot that is none", "votes", "F,F F,public", "compute.ballot"},
		{"a bad vote without a president", "votes", "absent,F absent,open", "compute.vote"},
		{"a field too many", "exclusion", "2026-01-01,", "compute.columns"},
		{"a field too few", "notice", "2026-01-05", "compute.columns"},
		{"a quotation mark left open", "votes", `F,"F F,open`, "compute.quote"},
		{"a quotation mark inside", "votes", `F,F" F,open`, "compute.quote"},
		{"something after a quoted field", "votes", `F,"F F"F,open`, "compute.quote"},
		{"a very long line", "exclusion", strings.Repeat("2", 5000), "compute.long"},
		{"a line longer than any buffer", "exclusion", strings.Repeat("2", 300_000), "compute.long"},
	} {
		t.Run(c.name, func(t *testing.T) {
			whole, input := worked(t, c.table)
			header, rest, _ := strings.Cut(input, "\n")
			got, bad, err := complete(t, c.table, header+"\n"+c.line+"\n"+rest)
			if !errors.Is(err, compute.ErrLines) {
				t.Errorf("error %v", err)
			}
			if d := cmp.Diff([]string{"2 " + c.want}, bad); d != "" {
				t.Error(d)
			}
			if d := cmp.Diff(whole, got); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestTheLastLineMayBeTheBadOne(t *testing.T) {
	whole, input := worked(t, "exclusion")
	for _, last := range []string{"x", strings.Repeat("9", 9000), strings.Repeat("9", 100_000)} {
		got, bad, err := complete(t, "exclusion", input+last)
		if len(bad) != 1 || !errors.Is(err, compute.ErrLines) || got != whole {
			t.Errorf("%d bytes at the end: %v, %v", len(last), bad, err)
		}
	}
}

func TestQuotedFieldsAreReadAndWrittenByTheStandard(t *testing.T) {
	got, bad, err := complete(t, "votes", "\"president\",others,ballot,outcome\n\"0\",\"F A\",\"open\",\"was \"\"tie\"\", once\"\n")
	want := "president,others,ballot,outcome\n0,F A,open,\"tie 1-1, not adopted: president abstained\"\n"
	if err != nil || bad != nil || got != want {
		t.Errorf("got %q, %v, %v", got, bad, err)
	}
}

func TestAHeaderThatCannotBeUsedStopsEverything(t *testing.T) {
	for name, in := range map[string]string{
		"nothing at all": "", "no header": "2026-01-01\n", "a column missing": "received,gap8\n",
		"a column twice": "received,zone,zone\n", "a column of another table": "received,zone,outcome\n",
		"a broken header": "received,\"zone\n", "a very long header": strings.Repeat("a", 9000) + "\n",
	} {
		t.Run(name, func(t *testing.T) {
			if got, bad, err := complete(t, "notice", in); !errors.Is(err, compute.ErrHeader) || got != "" || bad != nil {
				t.Errorf("got %q, %v, %v", got, bad, err)
			}
		})
	}
	if _, err := compute.New("appeal", profile(t)); !errors.Is(err, compute.ErrTable) {
		t.Errorf("a table nobody knows: %v", err)
	}
}

func TestReadingAndWritingErrorsComeBack(t *testing.T) {
	boom := errors.New("unplugged")
	err := table(t, "exclusion").Complete(io.MultiReader(strings.NewReader("start\n2026-01-01\n"), failing{boom}), io.Discard, nil)
	if !errors.Is(err, boom) {
		t.Errorf("reading: %v", err)
	}
	err = table(t, "exclusion").Complete(strings.NewReader("start\n2026-01-01\n"), failing{boom}, nil)
	if !errors.Is(err, boom) {
		t.Errorf("writing: %v", err)
	}
}

type failing struct{ err error }

func (f failing) Read([]byte) (int, error)  { return 0, f.err }
func (f failing) Write([]byte) (int, error) { return 0, f.err }

func TestEveryComplaintHasItsWords(t *testing.T) {
	c, err := translations.Load()
	if err != nil {
		t.Fatal(err)
	}
	in := "president,others,ballot\nX,F,open\nF,F,x\nF\nF,\"F,open\n" + strings.Repeat("F", 5000) + "\n"
	err = table(t, "votes").Complete(strings.NewReader(in), io.Discard, func(_ int, why message.Message) {
		if err := c.CheckMessage(why); err != nil {
			t.Error(err)
		}
	})
	if !errors.Is(err, compute.ErrLines) {
		t.Error(err)
	}
	in = "received,zone\n2026-99-99,metropole\n2026-01-01,atlantis\n2199-12-30,metropole\n"
	err = table(t, "notice").Complete(strings.NewReader(in), io.Discard, func(_ int, why message.Message) {
		if err := c.CheckMessage(why); err != nil {
			t.Error(err)
		}
	})
	if !errors.Is(err, compute.ErrLines) {
		t.Error(err)
	}
}

// FuzzComplete holds that whatever comes in, what goes out is a proper table
// that completes to itself, and that each line is either there or told.
func FuzzComplete(f *testing.F) {
	for i, name := range compute.Names() {
		whole, input := worked(f, name)
		f.Add(uint8(i), whole)
		f.Add(uint8(i), input)
	}
	f.Add(uint8(4), "president,others,ballot\n\"F\",\"A \"\"\",open\nF,,open\n\r\n,,\n")
	p := profile(f)
	f.Fuzz(func(t *testing.T, which uint8, in string) {
		name := compute.Names()[int(which)%len(compute.Names())]
		tab, err := compute.New(name, p)
		if err != nil {
			t.Fatal(err)
		}
		var out bytes.Buffer
		bad := 0
		err = tab.Complete(strings.NewReader(in), &out, func(int, message.Message) { bad++ })
		if errors.Is(err, compute.ErrHeader) {
			return
		}
		if (bad > 0) != errors.Is(err, compute.ErrLines) || bad == 0 && err != nil {
			t.Fatalf("%d bad lines, and %v", bad, err)
		}
		rows, err := csv.NewReader(bytes.NewReader(out.Bytes())).ReadAll()
		if err != nil {
			t.Fatalf("not a table: %v\n%s", err, out.String())
		}
		if lines := len(slices.DeleteFunc(strings.Split(in, "\n"), func(l string) bool { return strings.TrimSuffix(l, "\r") == "" })); len(rows)+bad != lines {
			t.Fatalf("%d lines, %d written and %d bad", lines, len(rows), bad)
		}
		var again bytes.Buffer
		if err := tab.Complete(bytes.NewReader(out.Bytes()), &again, nil); err != nil || !bytes.Equal(out.Bytes(), again.Bytes()) {
			t.Fatalf("completed again it differs (%v):\n%s\n%s", err, out.String(), again.String())
		}
	})
}
