package regulation_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"greffe/assets/translations"
	"greffe/cases/regulation"
)

// said words a fault in English as the command line does.
func said(t *testing.T, f regulation.Fault) string {
	t.Helper()
	words, err := translations.Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range []translations.Lang{translations.French, translations.English} {
		if err := words.CheckMessage(f.Why); err != nil {
			t.Errorf("%s: %v", l.Code(), err)
		}
	}
	return words.Words(translations.English, translations.Screen).Say(f.Why)
}

// TestAFaultyProfileSaysLineFieldAndReason changes one place of the shipped
// profile at a time.
func TestAFaultyProfileSaysLineFieldAndReason(t *testing.T) {
	whole := string(shippedBytes(t))
	reader := regulation.Reader{Rules: ruleNames(t)}
	if _, err := reader.Read("openclassrooms.json", []byte(whole)); err != nil {
		t.Fatal(err)
	}
	for _, tc := range []struct{ name, old, new, field, want string }{
		{"no id", `"id": "openclassrooms"`, `"id": ""`, "id", "lower-case"},
		{"an id in capitals", `"id": "openclassrooms"`, `"id": "OpenClassrooms"`, "id", "lower-case"},
		{"no version", `"version": "1"`, `"version": ""`, "version", "a version is written 1"},
		{"a version in words", `"version": "1"`, `"version": "spring"`, "version", "“spring”"},
		{"a version left out", "  \"version\": \"1\",\n", "", "version", "missing"},
		{"a field nobody knows", `"min_voting"`, `"min_votting"`, "numbers.min_votting", "“min_votting” is the name of no field"},
		{"a field in capitals", `"min_voting"`, `"Min_Voting"`, "numbers.Min_Voting", "no field"},
		{"a number left out", "    \"min_secretary\": 1,\n", "", "numbers.min_secretary", "missing"},
		{"a part of a period left out", `"defence": {"n": 1, "unit": "clear-days"}`, `"defence": {"unit": "clear-days"}`, "numbers.defence.n", "missing"},
		{"a field twice", `"min_voting": 3`, `"min_voting": 3, "min_voting": 1`, "numbers.min_voting", "written twice"},
		{"a word for a number", `"min_voting": 3`, `"min_voting": "three"`, "numbers.min_voting", "a number is expected here, and a text is found"},
		{"nothing for a number", `"min_voting": 3`, `"min_voting": null`, "numbers.min_voting", "and null is found"},
		{"a list for an object", `"notice": {"n": 8, "unit": "clear-days", "extended": true}`, `"notice": [8, "clear-days", {"x": [1]}]`, "numbers.notice", "a list between brackets is found"},
		{"half a day", `{"n": 8,`, `{"n": 8.5,`, "numbers.notice.n", "8.5 is not a possible whole number"},
		{"more than a number holds", `{"n": 8,`, `{"n": 99999999999999999999,`, "numbers.notice.n", "not a possible whole number"},
		{"a thousand days", `{"n": 8,`, `{"n": 1000,`, "numbers.notice.n", "cannot be more than 366"},
		{"a notice of nothing", `{"n": 8,`, `{"n": 0,`, "numbers.notice.n", "is 0 and has to be 1"},
		{"a notice below nothing", `{"n": 8,`, `{"n": -8,`, "numbers.notice.n", "has to be 1 or more"},
		{"nobody need vote", `"min_voting": 3`, `"min_voting": 0`, "numbers.min_voting", "has to be 1"},
		{"more than can vote", `"min_voting": 3`, `"min_voting": 9`, "seats", "9 have to be present"},
		{"a hundred assistants", `"max_assistants": 1`, `"max_assistants": 100`, "numbers.max_assistants", "more than 99"},
		{"a unit that is none", `"unit": "months"`, `"unit": "moons"`, "numbers.temporary_max.unit", "“moons” is not a unit"},
		{"a unit out of place", `"delivery": {"n": 3, "unit": "open-days"}`, `"delivery": {"n": 3, "unit": "years"}`, "numbers.delivery.unit", "possible units: open-days"},
		{"no window", `"window_to": {"n": 15,`, `"window_to": {"n": 2,`, "numbers.window_to.n", "2 days at most, 2 at least"},
		{"a target past the window", `"target": {"n": 10,`, `"target": {"n": 16,`, "numbers.target.n", "past the 15 days"},
		{"an upper bound extended", `"window_to": {"n": 15, "unit": "days"`, `"window_to": {"n": 15, "unit": "days", "extended": true`, "numbers.window_to.extended", "never extended"},
		{"no time for a contact", `"inactive_after": {"n": 15`, `"inactive_after": {"n": 7`, "numbers.inactive_after.n", "no time for a contact"},
		{"a seat that is none", `"seat": "billing"`, `"seat": "jester"`, "seats[2].seat", "“jester” is not a seat"},
		{"two rows for one seat", `"seat": "billing"`, `"seat": "success"`, "seats[3].seat", "“success” stands there twice"},
		{"a seat for nobody", `"cap": 2`, `"cap": 0`, "seats[3].cap", "has to be 1"},
		{"nobody presides", `"presides": true, `, ``, "seats", "there are 0"},
		{"two preside", `"seat": "billing", `, `"seat": "billing", "presides": true, `, "seats", "there are 2"},
		{"a secretary who votes", `"secretary": true`, `"secretary": true, "voting": true`, "seats[4].voting", "neither a secretary"},
		{"a secretary who is invited", `"secretary": true`, `"secretary": true, "invited": true`, "seats[4].invited", "not an invited person"},
		{"a guest who presides", `"invited": true`, `"invited": true, "presides": true`, "seats[5].presides", "whoever presides votes"},
		{"a level moved", `"kind": "written-warning", "level": 2`, `"kind": "written-warning", "level": 1`, "sanctions[2].level", "is of level 2"},
		{"a fine", `"kind": "warning"`, `"kind": "fine"`, "sanctions[1].kind", "“fine” is not a measure"},
		{"a bar without exclusion", `"level": 1, `, `"level": 1, "bar": true, `, "sanctions[1].bar", "only a permanent exclusion"},
		{"no English", `"en": "Warning"`, `"en": ""`, "sanctions[1].title.en", "the text is empty"},
		{"a label of two lines", `"en": "Warning"`, `"en": "War\nning"`, "sanctions[1].title.en", "invisible character"},
		{"a label without end", `"en": "Warning"`, `"en": "` + strings.Repeat("w", 200) + `"`, "sanctions[1].title.en", "longer than 160"},
		{"an article that is none", `{"article": "5.2", "title": {"fr": "Comp`, `{"article": "§ five", "title": {"fr": "Comp`, "articles[18].article", "is not an article"},
		{"an article listed twice", `{"article": "5.3", "title": {"fr": "Proc`, `{"article": "5.2", "title": {"fr": "Proc`, "articles[19].article", "stands there twice"},
		{"a rule rests on an unknown article", `["R. 6352-5"]`, `["R. 6352-9"]`, "rules[14].articles[0]", "6352-9” is not in the list"},
		{"a seat rests on an unknown article", `"secretary": true, "article": "5.2"`, `"secretary": true, "article": "5.9"`, "seats[4].article", "“5.9” is not in the list"},
		{"a breach of an unknown article", `{"article": "6", "title": {"fr": "Hygiène et sécurité", "en": "Hygiene and safety"},` + "\n     ", `{"article": "61", "title": {"fr": "Hygiène et sécurité", "en": "Hygiene and safety"},` + "\n     ", "breaches[15].article", "“61” is not in the list"},
		{"a level nothing has", `"levels": [1, 2, 3]`, `"levels": [1, 4]`, "breaches[0].levels[1]", "no sanction of the list is of level 4"},
		{"levels out of order", `"levels": [1, 2, 3]`, `"levels": [2, 1]`, "breaches[0].levels", "not in order"},
		{"a rule without a name", `"R-NOTICE"`, `"Notice"`, "rules[10].rule", "names no rule"},
		{"a rule nobody knows", `"R-NOTICE"`, `"R-NOTICES"`, "rules[10].rule", "names no rule"},
		{"a rule twice", `"R-NOTICE"`, `"R-MINOR"`, "rules[13].rule", "stands there twice"},
		{"a ground twice", `"code": "medical"`, `"code": "sick-leave"`, "absence_grounds[1].code", "stands there twice"},
		{"a mark in French only", `"articles": [`, `"unverified": {"fr": "à vérifier", "en": ""}, "articles": [`, "unverified.en", "empty"},
		{"not JSON", `"numbers": {`, `"numbers": {,`, "", "not JSON"},
		{"something after", "\n}\n", "\n}\n{}", "", "not JSON"},
		{"cut short", `"board": false`, `"board"`, "", "not JSON"},
		{"another encoding", `Règlement`, "R\xe8glement", "", "not written in UTF-8"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			at := strings.Index(whole, tc.old)
			if at < 0 {
				t.Fatalf("the profile has no %s", tc.old)
			}
			_, err := reader.Read("mine.json", []byte(strings.Replace(whole, tc.old, tc.new, 1)))
			faulty, ok := errors.AsType[*regulation.FaultyError](err)
			if !ok || !errors.Is(err, regulation.ErrProfile) || faulty.File != "mine.json" {
				t.Fatalf("got %v", err)
			}
			found := false
			for _, f := range faulty.Faults {
				found = found || f.Field == tc.field && strings.Contains(said(t, f), tc.want)
			}
			if !found {
				t.Errorf("want %s: %s, got %v", tc.field, tc.want, err)
			}
		})
	}
}

// ruleNames are the rules of the shipped profile.
func ruleNames(t *testing.T) []regulation.RuleID {
	t.Helper()
	var out []regulation.RuleID
	for _, r := range shippedProfile(t).Rules {
		out = append(out, r.Rule)
	}
	return out
}

func TestEachFaultStandsAtItsLine(t *testing.T) {
	text := "{\n" + // 1
		"  \"id\": \"mine\",\n" + // 2
		"  \"versoin\": \"1\",\n" + // 3
		"  \"title\": {\n    \"fr\": \"Règlement\",\n    \"en\": 7\n  },\n" + // 4 to 7
		"  \"numbers\": {\"notice\": {\n    \"n\": \"eight\"}},\n" + // 8 and 9
		"  \"board\": false, \"board\":\n true\n}" // 10 and 11
	_, err := regulation.Read("mine.json", []byte(text))
	faulty, ok := errors.AsType[*regulation.FaultyError](err)
	if !ok {
		t.Fatal(err)
	}
	got := map[string]int{}
	for _, f := range faulty.Faults {
		got[f.Field+" "+f.Why.Key] = f.Line
	}
	for fault, line := range map[string]int{
		"versoin profile.fault.unknown":             3,
		"version profile.fault.missing":             1,
		"title.en profile.fault.kind":               6,
		"numbers.notice.n profile.fault.kind":       9,
		"numbers.notice.unit profile.fault.missing": 8,
		"numbers.min_voting profile.fault.missing":  8,
		"board profile.fault.twice.field":           10,
		"seats profile.fault.missing":               1,
	} {
		if got[fault] != line {
			t.Errorf("%s: at line %d, want %d", fault, got[fault], line)
		}
	}
	for i := 1; i < len(faulty.Faults); i++ {
		if faulty.Faults[i].Line < faulty.Faults[i-1].Line {
			t.Error("the faults are not in the order of lines")
		}
	}
	if !strings.Contains(err.Error(), "mine.json:9: numbers.notice.n: profile.fault.kind") {
		t.Error(err)
	}
}

func TestAFileThatIsNoProfileAtAll(t *testing.T) {
	for name, tc := range map[string]struct {
		text string
		line int
		want string
	}{
		"empty":            {"", 1, "profile.fault.empty"},
		"spaces":           {" \n\n ", 1, "profile.fault.empty"},
		"a list":           {"[1, {\"a\": [2]}]", 1, "profile.fault.kind"},
		"a text":           {"\"profile\"", 1, "profile.fault.kind"},
		"cut at the start": {"{\n\n", 1, "profile.fault.syntax"},
		"far too large":    {strings.Repeat(" ", 1<<20) + "{}", 1, "profile.fault.size"},
		"another encoding": {"{\n\"id\": \"\xff\"}", 2, "profile.fault.utf8"},
		"a trailing comma": {"{\n\"id\": \"mine\",\n}", 3, "profile.fault.syntax"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := regulation.Read("mine.json", []byte(tc.text))
			faulty, ok := errors.AsType[*regulation.FaultyError](err)
			if !ok {
				t.Fatalf("got %v", err)
			}
			if f := faulty.Faults[0]; f.Line != tc.line || f.Why.Key != tc.want {
				t.Errorf("got line %d, %s", f.Line, f.Why.Key)
			}
			said(t, faulty.Faults[0])
		})
	}
}

func TestAProfileOfAnEditorThatMarksItsEncoding(t *testing.T) {
	if _, err := regulation.Read("mine.json", append([]byte("\ufeff"), shippedBytes(t)...)); err != nil {
		t.Error(err)
	}
}

func TestProfilesOfAFolderAreGathered(t *testing.T) {
	whole := string(shippedBytes(t))
	version := func(v string) []byte {
		return []byte(strings.Replace(whole, `"version": "1"`, `"version": "`+v+`"`, 1))
	}
	other := []byte(strings.Replace(string(version("1")), `"id": "openclassrooms"`, `"id": "atelier"`, 1))
	changed := []byte(strings.Replace(whole, `"n": 8`, `"n": 9`, 1))
	profiles, refused := regulation.Reader{}.Gather(
		regulation.File{Name: "shipped.json", Bytes: []byte(whole)},
		regulation.File{Name: "10.json", Bytes: version("10")},
		regulation.File{Name: "atelier.json", Bytes: other},
		regulation.File{Name: "bad.json", Bytes: []byte("{")},
		regulation.File{Name: "2.json", Bytes: version("2")},
		regulation.File{Name: "copy.json", Bytes: version("2")},
		regulation.File{Name: "changed.json", Bytes: changed},
	)
	var got []string
	for _, p := range profiles {
		got = append(got, p.ID+" "+p.Version)
	}
	if diff := cmp.Diff([]string{"openclassrooms 1", "openclassrooms 2", "openclassrooms 10", "atelier 1"}, got); diff != "" {
		t.Error(diff)
	}
	var bad []string
	for _, f := range refused {
		bad = append(bad, f.File+" "+f.Faults[0].Why.Key)
		said(t, f.Faults[0])
	}
	if diff := cmp.Diff([]string{"bad.json profile.fault.syntax", "changed.json profile.fault.clash"}, bad); diff != "" {
		t.Error(diff)
	}
	for id, want := range map[string]string{"": "openclassrooms 10", "openclassrooms": "openclassrooms 10", "atelier": "atelier 1", "gone": "openclassrooms 10"} {
		if p, ok := regulation.InForce(profiles, id); !ok || p.ID+" "+p.Version != want {
			t.Errorf("%q: %s %s is in force, want %s", id, p.ID, p.Version, want)
		}
	}
	if _, ok := regulation.InForce(nil, "atelier"); ok {
		t.Error("a profile is in force where there is none")
	}
}

func TestVersionsAreOrderedByTheirNumbers(t *testing.T) {
	for _, tc := range []struct {
		a, b string
		want int
	}{{"1", "2", -1}, {"2", "10", -1}, {"2", "2.1", -1}, {"2.10", "2.9", 1}, {"2.0", "2", 0}, {"3", "3", 0}} {
		if got := regulation.CompareVersions(tc.a, tc.b); got != tc.want {
			t.Errorf("%s and %s: %d, want %d", tc.a, tc.b, got, tc.want)
		}
	}
}
