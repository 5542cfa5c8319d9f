package ui

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strings"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/register"
)

// sessionRow is one line of a file of sessions.
type sessionRow struct {
	Line  int // in the file, from 1
	Form  sessionForm
	Wrong message.Message // zero: it can be recorded
	Known bool            // the learner's file already says the same
}

// The columns of a file of sessions. Each has a name in French and in English;
// accents, capitals, spaces and underscores do not matter. Only the day is
// needed.
func sessionColumns() map[string][]string {
	return map[string][]string{
		"day":           {"date", "jour", "day"},
		"at":            {"heure", "time"},
		"of":            {"type", "seance", "session"},
		"joined":        {"arrivee", "presence", "joined", "attendance"},
		"cancelled-on":  {"annulee le", "cancelled on"},
		"cancelled-at":  {"annulee a", "cancelled at"},
		"ground":        {"motif", "ground"},
		"seen-by":       {"vu par", "seen by"},
		"seen-on":       {"vu le", "seen on"},
		"authorised-by": {"autorisee par", "authorised by"},
		"authorised-on": {"autorisee le", "authorised on"},
		"authorised-at": {"autorisee a", "authorised at"},
	}
}

// columnKey is a head as it is compared.
func columnKey(head string) string {
	return strings.Join(strings.FieldsFunc(register.Fold(head), func(r rune) bool { return r == ' ' || r == '_' || r == '-' || r == '\ufeff' }), " ")
}

// sessionReader reads the lines of one file.
type sessionReader struct {
	columns map[string]int
	grounds map[string]string // folded title or code → code
	today   days.Day
	learner *cases.Person
}

// readSessions reads a file of sessions of one learner: a table with heads,
// its columns set apart by commas, semicolons or tabs. Each line is read for
// itself and says what is wrong with it; a file that is no such table is one
// message.
func readSessions(p profileOf, learner *cases.Person, b []byte, today days.Day) ([]sessionRow, message.Message) {
	table := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(b, []byte("\ufeff"))))
	table.Comma, table.FieldsPerRecord, table.TrimLeadingSpace = separator(b), -1, true
	heads, err := table.Read()
	if err != nil {
		return nil, message.New("log.csv.unreadable")
	}
	r := sessionReader{columns: map[string]int{}, grounds: map[string]string{}, today: today, learner: learner}
	for i, h := range heads {
		for column, names := range sessionColumns() {
			if slices.Contains(names, columnKey(h)) {
				r.columns[column] = i
			}
		}
	}
	if _, ok := r.columns["day"]; !ok {
		return nil, message.New("log.csv.heads")
	}
	for _, g := range p.AbsenceGrounds {
		r.grounds[columnKey(g.Code)] = g.Code
		for _, lang := range []string{translations.French.Code(), translations.English.Code()} {
			r.grounds[columnKey(g.Title.In(lang))] = g.Code
		}
	}
	var out []sessionRow
	seen := map[cases.SessionID]bool{}
	for {
		cells, err := table.Read()
		line, _ := table.FieldPos(0)
		var fault *csv.ParseError
		switch {
		case errors.Is(err, io.EOF):
			return out, message.Message{}
		case errors.As(err, &fault):
			out = append(out, sessionRow{Line: fault.Line, Wrong: message.New("log.csv.line")})
			continue
		case err != nil:
			return nil, message.New("log.csv.unreadable")
		case blank(cells...):
			continue
		}
		row := r.row(cells)
		row.Line = line
		if row.Wrong.IsZero() && seen[row.Form.ID] {
			row.Wrong = message.New("log.csv.twice")
		}
		seen[row.Form.ID] = true
		out = append(out, row)
	}
}

// separator is the one that the first line has most of.
func separator(b []byte) rune {
	first, _, _ := bytes.Cut(b, []byte("\n"))
	best, most := ',', 0
	for _, s := range []rune{';', ',', '\t'} {
		if n := bytes.Count(first, []byte(string(s))); n > most {
			best, most = s, n
		}
	}
	return best
}

func (r *sessionReader) row(cells []string) sessionRow {
	var out sessionRow
	cell := func(column string) string {
		if i, ok := r.columns[column]; ok && i < len(cells) {
			return trim(cells[i])
		}
		return ""
	}
	wrong := func(column, text string) {
		if out.Wrong.IsZero() {
			out.Wrong = message.New("log.csv.cell", message.Term("column", "log.csv."+column), message.Text("text", text))
		}
	}
	day := func(column string) days.Day {
		text := cell(column)
		if text == "" {
			return 0
		}
		d, err := days.ParseTyped(text, r.today)
		if err != nil {
			wrong(column, text)
		}
		return d
	}
	hour := func(column string) days.Hour {
		text := cell(column)
		if text == "" {
			return 0
		}
		h, err := days.ParseHour(text)
		if err != nil {
			wrong(column, text)
		}
		return h
	}
	f := &out.Form
	f.Day, f.At, f.Of = day("day"), hour("at"), sessionKindOf(cell("of"))
	f.CancelledOn, f.CancelledAt = day("cancelled-on"), hour("cancelled-at")
	f.SeenBy, f.SeenOn = cell("seen-by"), day("seen-on")
	f.AuthorisedBy, f.AuthorisedOn, f.AuthorisedAt = cell("authorised-by"), day("authorised-on"), hour("authorised-at")
	if text := cell("ground"); text != "" {
		if code, known := r.grounds[columnKey(text)]; known {
			f.Ground = code
		} // another ground is none of the list: it justifies nothing
	}
	if text := cell("of"); text != "" && f.Of == "" {
		wrong("of", text)
	}
	r.outcome(f, cell("joined"), hour, wrong)
	f.ID = sessionIDOf(r.learner.ID, *f)
	if was := r.was(f); was != nil {
		f.ID = was.ID
		out.Known = len(f.entries(r.learner.ID.File(), was, r.today)) == 0
	}
	if problems := f.problems(r.today); out.Wrong.IsZero() && len(problems) > 0 {
		out.Wrong = problems[0].Message
	}
	return out
}

// outcome reads what became of a session: an hour of arrival, or a word.
func (r *sessionReader) outcome(f *sessionForm, text string, hour func(string) days.Hour, wrong func(string, string)) {
	switch word := register.Fold(text); {
	case f.CancelledOn != 0:
		f.Outcome = sessionCancelled
	case text == "":
		f.Outcome = sessionAhead
	case slices.Contains([]string{"oui", "present", "presente", "suivie", "yes", "attended"}, word):
		f.Outcome = sessionAttended
	case slices.Contains([]string{"non", "absent", "absente", "no", "missed"}, word):
		f.Outcome = sessionMissed
	default:
		f.Joined = hour("joined")
		f.Outcome = sessionAttended
		if f.Joined > f.At {
			f.Outcome = sessionLate
		}
		if f.At == 0 && f.Joined != 0 {
			wrong("at", "")
		}
	}
}

// was is the session of the same day, hour and kind on file.
func (r *sessionReader) was(f *sessionForm) *cases.Session {
	for i := range r.learner.Attendance {
		s := &r.learner.Attendance[i]
		day, at := s.When()
		if day == f.Day && at == f.At && (s.Planned == nil || s.Planned.Is.Of == f.Of) {
			return s
		}
	}
	return nil
}

// sessionKindOf reads what a session is for; empty for none, or another word.
func sessionKindOf(text string) cases.SessionKind {
	switch register.Fold(text) {
	case "mentorat", "mentoring":
		return cases.SessionMentoring
	case "evaluation":
		return cases.SessionEvaluation
	case "soutenance", "presentation":
		return cases.SessionPresentation
	}
	return ""
}

// sessionIDOf names a session that was read from a file, the same each time.
func sessionIDOf(learner cases.PersonID, f sessionForm) cases.SessionID {
	key := string(learner) + " " + f.Day.String() + " " + f.At.String() + " " + string(f.Of)
	return cases.SessionID(register.Derived(cases.ActID(key), cases.KindSessionPlanned, 0))
}
