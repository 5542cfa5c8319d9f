package rules

import (
	"cmp"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
)

// A film plays a case act by act and notes what the rules say at each: why an
// act would be refused or has to be confirmed, every verdict that changes, the
// next act and what is due. After the last act it goes from one day on which
// something was to change to the next, and asks what else could be recorded.
// The notes lie in testdata/films; a rule that says something else shows there,
// line by line. To write them anew, and read the difference before it is
// committed:
//
//	UPDATE_FILMS=1 go test ./cases/rules -run TestFilms
func TestFilms(t *testing.T) {
	films := films()
	for _, name := range slices.Sorted(maps.Keys(films)) {
		t.Run(name, func(t *testing.T) {
			file := filepath.Join("testdata", "films", strings.ReplaceAll(name, " ", "-")+".txt")
			f := film{b: films[name](t), said: map[string]string{}}
			f.play()
			got := f.out.String()
			if os.Getenv("UPDATE_FILMS") != "" {
				if err := os.WriteFile(file, []byte(got), 0o600); err != nil {
					t.Fatal(err)
				}
				return
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("the rules say something else than %s notes%s\nIf that is meant, write the films anew: see TestFilms.", file, parting(string(want), got))
			}
		})
	}
}

// parting shows where two notes part: the act, and a few lines of each.
func parting(noted, said string) string {
	a, b := strings.Split(noted, "\n"), strings.Split(said, "\n")
	var act string
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return fmt.Sprintf(", from line %d on, %s\n-%s\n+%s", i+1, act,
				strings.Join(a[i:min(i+3, len(a))], "\n-"), strings.Join(b[i:min(i+3, len(b))], "\n+"))
		}
		if a[i] != "" && a[i][0] != ' ' {
			act = a[i]
		}
	}
	return fmt.Sprintf(": %d lines, and there are %d", len(a), len(b))
}

type film struct {
	b    *builder
	out  strings.Builder
	said map[string]string // what was noted last of each rule and subject
}

func (f *film) play() {
	var acts []cases.Act
	for _, in := range f.b.acts {
		acts = append(acts, in...)
	}
	slices.SortFunc(acts, func(a, b cases.Act) int { return cmp.Compare(a.Rank, b.Rank) })
	first := slices.IndexFunc(acts, func(a cases.Act) bool { return a.On > days.Must("2020-01-01") })
	known := map[cases.FileID][]cases.Act{}
	for i := range acts {
		a := acts[i]
		known[a.File] = append(known[a.File], a)
		if i < first {
			continue
		}
		m := f.b.fold(known)
		fmt.Fprintf(&f.out, "\n%s %s %s\n", a.On, a.ID, a.Payload.Kind())
		if a.File.Of == cases.FilePerson {
			f.note(m, Judge(m))
			continue
		}
		m.Act = &a
		if a.File.Of == cases.FileSitting {
			m.Sitting = m.Sittings[cases.SittingID(a.File.ID)]
		}
		o := Check(m)
		f.outcome(o)
		m.Act = nil
		f.note(m, Judge(m))
	}
	m := f.b.fold(known)
	f.wait(m)
	for _, p := range attempts() {
		c := f.b.fork()
		c.day((m.Today + 1).String()).today((m.Today + 1).String())
		fmt.Fprintf(&f.out, "\ntry %s\n", p.Kind())
		f.outcome(c.try(p))
	}
}

// wait goes to the days on which something was to change.
func (f *film) wait(m Matter) {
	for range 15 {
		vs := Judge(m)
		until := Assess(m, vs).Until
		for i := range vs {
			if vs[i].Until >= m.Today {
				until = days.Earliest(until, vs[i].Until)
			}
		}
		if until == 0 {
			return
		}
		m.Today = until + 1
		fmt.Fprintf(&f.out, "\n%s\n", m.Today)
		f.note(m, Judge(m))
	}
}

func (f *film) outcome(o Outcome) {
	for _, v := range o.Refused {
		fmt.Fprintf(&f.out, "  refused: %s %s\n", v.Rule, said(v.Reason))
	}
	for _, v := range o.Confirm {
		fmt.Fprintf(&f.out, "  confirm: %s %s\n", v.Rule, said(v.Reason))
	}
}

// note writes what is not as it was noted last.
func (f *film) note(m Matter, vs []Verdict) {
	n := notes{text: map[string]string{}}
	for i := range vs {
		v := &vs[i]
		name := fmt.Sprintf("%s %q", v.Rule, v.Subject)
		n.put(name, verdictText(v))
		if len(v.Arithmetic) > 0 {
			n.put(name+" =", list(v.Arithmetic))
		}
		if v.Until != 0 {
			n.put(name+" until", v.Until.String())
		}
		if v.Until != 0 && v.Until < m.Today {
			f.b.t.Errorf("on %s %s is said to stand until %s", m.Today, name, v.Until)
		}
	}
	n.progress(Assess(m, vs))
	f.out.WriteString(n.since(f.said))
	f.said = n.text
}

// notes are lines by what they are about, in order.
type notes struct {
	text  map[string]string
	order []string
}

func (n *notes) put(key, text string) {
	for n.text[key] != "" {
		key += "'"
	}
	n.text[key] = text
	n.order = append(n.order, key)
}

func (n *notes) progress(p Progress) {
	n.put("stage", fmt.Sprintf("%s, to fix %d%s", p.Stage, p.ToFix, dayText("until", p.Until)))
	n.put("next", fmt.Sprintf("%s %q%s%s %s %s", p.Next.Kind, p.Next.Subject, dayText("from", p.Next.From), dayText("by", p.Next.By), p.Next.Article, said(p.Next.What)))
	for _, d := range p.Dues {
		n.put(fmt.Sprintf("due %s %q", d.Kind, d.Subject), fmt.Sprintf("%s%s%s %s %s %s",
			dayText("by", d.By), only("waiting", d.Waiting), only("target", d.Target), d.Rule, d.Article, said(d.What)))
	}
	for _, s := range p.Steps {
		n.put("step "+string(s.Stage), fmt.Sprint(dayText("done", s.Done), dayText("by", s.By), only("skipped", s.Skip), " "))
	}
}

// since writes the lines that are not as they were, and those that are gone.
func (n *notes) since(was map[string]string) string {
	var out strings.Builder
	for _, key := range n.order {
		if old, ok := was[key]; !ok || old != n.text[key] {
			out.WriteString(strings.TrimRight("  "+key+" "+strings.TrimSpace(n.text[key]), " ") + "\n")
		}
	}
	for _, key := range slices.Sorted(maps.Keys(was)) {
		if n.text[key] == "" {
			fmt.Fprintf(&out, "  %s -\n", key)
		}
	}
	return out.String()
}

func verdictText(v *Verdict) string {
	out := v.State.String() + " " + said(v.Reason)
	if v.Due != 0 {
		out += " due " + v.Due.String()
	}
	for _, name := range slices.Sorted(maps.Keys(v.Days)) {
		out += fmt.Sprintf(" %s=%s", name, v.Days[name])
	}
	if len(v.Relies) > 0 {
		out += fmt.Sprint(" on ", v.Relies)
	}
	if !v.Remedy.IsZero() {
		out += " remedy " + said(v.Remedy)
	}
	return out
}

func dayText(name string, d days.Day) string { return only(name+" "+d.String(), d != 0) }

func only(text string, is bool) string {
	if !is {
		return ""
	}
	return " " + text
}

// said writes a sentence as its key and its values.
func said(m message.Message) string {
	if len(m.Values) == 0 {
		return m.Key
	}
	var in []string
	for _, v := range m.Values {
		var text string
		switch v.Kind {
		case message.KindText:
			text = v.Text
		case message.KindNumber:
			text = strconv.Itoa(v.Number)
		case message.KindDay:
			text = v.Day.String()
		case message.KindHour:
			text = v.Hour.String()
		case message.KindTerm, message.KindList:
			text = list(v.Inner)
		}
		in = append(in, v.Name+"="+text)
	}
	return m.Key + "(" + strings.Join(in, " ") + ")"
}

func list(in []message.Message) string {
	var out []string
	for _, m := range in {
		out = append(out, said(m))
	}
	return strings.Join(out, "; ")
}
