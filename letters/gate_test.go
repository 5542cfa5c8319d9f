package letters_test

import (
	"errors"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"greffe/assets/translations"
	"greffe/cases/days"
	"greffe/letters"
)

func names(in []letters.Missing) []string {
	var out []string
	for _, m := range in {
		out = append(out, strings.TrimSuffix(m.Block+" "+m.Field, " "))
	}
	return out
}

// TestNothingIsIssuedWithAHoleInIt starts each time from a valid letter and takes one thing away.
func TestNothingIsIssuedWithAHoleInIt(t *testing.T) {
	cases := map[string]struct {
		kind   letters.Kind
		change func(*letters.Letter)
		want   []string
	}{
		"no name of the sender":         {letters.Decision, func(l *letters.Letter) { l.Organisation.Name = " " }, []string{"head organisation"}},
		"no address of the sender":      {letters.Decision, func(l *letters.Letter) { l.Organisation.Lines = nil }, []string{"head organisation_address"}},
		"no date":                       {letters.Decision, func(l *letters.Letter) { l.Date = 0 }, []string{"head date"}},
		"no case number":                {letters.Prior, func(l *letters.Letter) { l.CaseNumber = "" }, []string{"head case_number", "subject case_number"}},
		"no address":                    {letters.Decision, func(l *letters.Letter) { l.Addressee.Lines = nil }, []string{"address addressee"}},
		"an address too wide":           {letters.Decision, func(l *letters.Letter) { l.Addressee.Lines[1] = strings.Repeat("W", 50) }, []string{"address fitting"}},
		"an address too long":           {letters.Decision, func(l *letters.Letter) { l.Addressee.Lines = strings.Split("a b c d e f g h", " ") }, []string{"address fitting"}},
		"no name":                       {letters.Decision, func(l *letters.Letter) { l.Addressee.Name = "" }, []string{"address name"}},
		"an e-mail only":                {letters.Convocation, func(l *letters.Letter) { l.Medium = letters.Plain }, []string{"head medium"}},
		"an exclusion by plain letter":  {letters.Decision, func(l *letters.Letter) { l.Medium = letters.Plain }, []string{"head medium"}},
		"nobody signs":                  {letters.Decision, func(l *letters.Letter) { l.Signatory = letters.Signatory{} }, []string{"signature signatory", "signature capacity", "signature delegation"}},
		"the secretary on her own":      {letters.Convocation, func(l *letters.Letter) { l.Signatory.Director = false }, []string{"signature delegation"}},
		"a delegation without its day":  {letters.Convocation, func(l *letters.Letter) { l.Signatory.Director, l.Signatory.ByDelegation = false, true }, []string{"signature delegation"}},
		"no retention":                  {letters.Decision, func(l *letters.Letter) { l.Retention = 0 }, []string{"data retention"}},
		"nobody to ask about data":      {letters.Grievances, func(l *letters.Letter) { l.DPO = "" }, []string{"data dpo_contact"}},
		"no grievance":                  {letters.Grievances, func(l *letters.Letter) { l.Grievances = nil }, []string{"griefs.item"}},
		"a grievance without its place": {letters.Grievances, func(l *letters.Letter) { l.Grievances[1].Place = "" }, []string{"griefs.item fact_place"}},
		"a grievance without its day":   {letters.Grievances, func(l *letters.Letter) { l.Grievances[0].Day = 0 }, []string{"griefs.item fact_day"}},
		"a grievance without article":   {letters.Grievances, func(l *letters.Letter) { l.Grievances[0].Article = "" }, []string{"griefs.item r"}},
		"no hour":                       {letters.Convocation, func(l *letters.Letter) { l.Council.At = 0 }, []string{"conv.date time"}},
		"no day":                        {letters.Convocation, func(l *letters.Letter) { l.Council.Day = 0 }, []string{"conv.date council_day"}},
		"neither place nor link":        {letters.Convocation, func(l *letters.Letter) { l.Council.Link = "" }, []string{"conv.video link"}},
		"a correction of nothing":       {letters.Convocation, func(l *letters.Letter) { l.Changed.First = days.Must("2026-09-09") }, []string{"conv.corrected change"}},
		"a postponement without date":   {letters.Convocation, func(l *letters.Letter) { l.Changed.OldDay = days.Must("2026-09-22") }, []string{"conv.postponed griefs_date"}},
		"no reason for the employer":    {letters.Prior, func(l *letters.Letter) { l.Prior.Reason = "" }, []string{"prior.reason reason"}},
		"no contract":                   {letters.Prior, func(l *letters.Letter) { l.Learner.Contract = "" }, []string{"prior.opening contract_ref"}},
		"no risk":                       {letters.Precaution, func(l *letters.Letter) { l.Precaution.Risk = "" }, []string{"prec.scope risk"}},
		"no review":                     {letters.Precaution, func(l *letters.Letter) { l.Precaution.Review = 0 }, []string{"prec.scope review"}},
		"no facts":                      {letters.Decision, func(l *letters.Letter) { l.Decision.Facts = nil }, []string{"dec.facts facts"}},
		"no grounds":                    {letters.Decision, func(l *letters.Letter) { l.Decision.Grounds = " . " }, []string{"dec.why grounds"}},
		"no article":                    {letters.Decision, func(l *letters.Letter) { l.Decision.Articles = nil }, []string{"dec.facts articles"}},
		"no last day":                   {letters.Decision, func(l *letters.Letter) { l.Decision.Sanction.Last = 0 }, []string{"dec.temporary last"}},
		"no sanction":                   {letters.Decision, func(l *letters.Letter) { l.Decision.Sanction.Kind = letters.None }, []string{"dec.levels"}},
		"no reception":                  {letters.Decision, func(l *letters.Letter) { l.Decision.Received = 0 }, []string{"dec.steps received"}},
		"no meeting":                    {letters.Decision, func(l *letters.Letter) { l.Decision.Meeting = 0 }, []string{"dec.steps meeting"}},
		"no mediator":                   {letters.Decision, func(l *letters.Letter) { l.Mediator = "" }, []string{"dec.mediator mediator_contact"}},
		"a reparation without end":      {letters.Decision, func(l *letters.Letter) { l.Decision.Reparation = "refaire le projet" }, []string{"dec.reparation due"}},
		"a council without day":         {letters.NoSanction, func(l *letters.Letter) { l.Decision.Meeting = 0 }, []string{"end.council meeting"}},
		"no consequences":               {letters.Funder, func(l *letters.Letter) { l.Decision.Consequences = "" }, []string{"inf.sanction consequences"}},
		"no presentation":               {letters.Correcting, func(l *letters.Letter) { l.Decision.Presented = 0 }, []string{"dec.corrected presented"}},
		"no pages":                      {letters.Receipt, func(l *letters.Letter) { l.Handed.Pages = 0 }, []string{"rec.text pages"}},
		"a refusal nobody saw": {letters.Receipt, func(l *letters.Letter) {
			l.Handed.Refused, l.Handed.RefusedAt, l.Handed.Presenter = l.Date, 901, "M. Baudry"
		}, []string{"rec.refusal witnesses"}},
		"no members":                {letters.Attendance, func(l *letters.Letter) { l.Members = nil }, []string{"att.members"}},
		"no secretary":              {letters.Attendance, func(l *letters.Letter) { l.Minutes.Secretary = "" }, []string{"att.certified secretary"}},
		"no vote":                   {letters.Minutes, func(l *letters.Letter) { l.Minutes.Motions = nil }, []string{"min.vote"}},
		"no explanations":           {letters.Minutes, func(l *letters.Letter) { l.Minutes.Explained = "" }, []string{"min.hearing explanations"}},
		"an absence without ruling": {letters.Minutes, func(l *letters.Letter) { l.Minutes.Absent = true }, []string{"min.absence ruling"}},
		"no closing":                {letters.Minutes, func(l *letters.Letter) { l.Minutes.Closed = 0 }, []string{"min.closing closed"}},
	}
	p := press(t)
	for name, c := range cases {
		for _, lang := range []letters.Lang{letters.French, letters.English} {
			t.Run(name+" in "+string(lang), func(t *testing.T) {
				l := camille(c.kind, lang)
				if got := p.Check(l); len(got) > 0 {
					t.Fatalf("the valid letter lacks %v", names(got))
				}
				c.change(&l)
				if diff := cmp.Diff(c.want, names(p.Check(l))); diff != "" {
					t.Errorf("missing (-want +got):\n%s", diff)
				}
				var incomplete *letters.IncompleteError
				if _, err := p.Render(l); !errors.As(err, &incomplete) || !strings.Contains(err.Error(), strings.Fields(c.want[0])[0]) {
					t.Errorf("drawn all the same, or another error: %v", err)
				}
				l.Draft = true
				if _, err := p.Render(l); err != nil {
					t.Errorf("a draft may have holes: %v", err)
				}
			})
		}
	}
}

func TestAWarningMayTravelByPlainLetter(t *testing.T) {
	l := camille(letters.Decision, letters.French)
	l.Medium, l.Decision.Sanction, l.Decision.Meeting = letters.Plain, letters.Sanction{Kind: letters.Warning, Article: "5.1"}, 0
	if got := press(t).Check(l); len(got) > 0 {
		t.Errorf("lacks %v", names(got))
	}
}

func TestAnEditedTemplateMustKeepWhatTheLawDemands(t *testing.T) {
	p := press(t)
	source, err := p.Source(letters.Decision, letters.French)
	if err != nil {
		t.Fatal(err)
	}
	cases := map[string]struct {
		template string
		want     []string
	}{
		"other words":            {strings.Replace(source, "n’ouvre pas d’appel interne", "n’est pas susceptible d’appel interne", 1), nil},
		"a block more":           {source + "::block extra::\nNous restons à votre disposition, {{.learner}}.\n", nil},
		"a mandatory block less": {cutBlock(source, "dec.remedies"), []string{"dec.remedies"}},
		"an optional block less": {cutBlock(source, "dec.informed"), nil},
		"a field less":           {strings.Replace(source, "{{.grounds}}", "la gravité des faits", 1), []string{"dec.why grounds"}},
		"an emptied block":       {cutBlock(source, "dec.remedies") + "::block dec.remedies::\n{{if not .learner}}Sans objet.{{end}}\n", []string{"dec.remedies"}},
		"a field that is not":    {source + "::block extra::\nSolde : {{.balance}}.\n", []string{"extra balance"}},
		"no template at all":     {"version: 1\n", []string{"subject", "dec.steps", "dec.facts", "dec.why", "dec.temporary", "dec.remedies", "dec.mediator"}},
		"not a template":         {"version: 1\n::block a::\n{{if", []string{"template"}},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			l := camille(letters.Decision, letters.French)
			l.Template = c.template
			if diff := cmp.Diff(c.want, names(p.Check(l))); diff != "" {
				t.Errorf("missing (-want +got):\n%s", diff)
			}
			if d, err := p.Render(l); (err == nil) != (c.want == nil) {
				t.Errorf("drawn %v, %v", d.Pages, err)
			} else if err == nil && !strings.HasSuffix(d.Template, "+") {
				t.Errorf("the version %q does not say that the template was edited", d.Template)
			}
		})
	}
}

// cutBlock takes one block out of a template.
func cutBlock(source, name string) string {
	before, after, _ := strings.Cut(source, "::block "+name)
	if i := strings.Index(after, "\n::block"); i >= 0 {
		return before + after[i+1:]
	}
	return before
}

func TestTemplatesThatCannotBeReadAreSaid(t *testing.T) {
	p := press(t)
	for name, template := range map[string]string{
		"no version":        "::block subject::\na\n",
		"an unknown marker": "version: 1\n::paragraph a::\n",
		"no name":           "version: 1\n::block::\n",
		"an unknown option": "version: 1\n::block a colour=red::\n",
		"a width of words":  "version: 1\n::block a widths=wide::\n",
		"a row too high":    "version: 1\n::block a row=4000::\n",
		"twice":             "version: 1\n::block a::\n::block a::\n",
		"an unknown action": "version: 1\n::block a::\n{{.learner | shout}}\n",
	} {
		t.Run(name, func(t *testing.T) {
			l := camille(letters.Decision, letters.French)
			l.Template, l.Draft = template, true
			if _, err := p.Render(l); !errors.Is(err, letters.ErrTemplate) {
				t.Errorf("got %v", err)
			}
		})
	}
	l := camille(letters.Decision, "de")
	if _, err := p.Render(changed(l, func(l *letters.Letter) { l.Draft = true })); !errors.Is(err, letters.ErrKind) {
		t.Errorf("German: %v", err)
	}
	if _, err := p.Source("novel", letters.French); !errors.Is(err, letters.ErrKind) {
		t.Errorf("a novel: %v", err)
	}
}

// TestWhatIsMissingHasItsWords takes everything away from every letter.
func TestWhatIsMissingHasItsWords(t *testing.T) {
	c, err := translations.Load()
	if err != nil {
		t.Fatal(err)
	}
	p := press(t)
	said := map[string]bool{}
	ask := func(l letters.Letter) {
		for _, m := range p.Check(l) {
			said[m.Block+" "+m.Field] = true
			if err := c.CheckMessage(m.Message); err != nil {
				t.Errorf("%s %s: %v", m.Block, m.Field, err)
			}
		}
	}
	for _, k := range letters.Kinds() {
		ask(letters.Letter{Kind: k, Lang: letters.French})
		full := camille(k, letters.English)
		ask(letters.Letter{Kind: k, Lang: letters.English, Addressee: letters.Addressee{Civility: letters.Madame, Capacity: letters.ToRepresentative}})
		for _, m := range []letters.SanctionKind{letters.Warning, letters.Temporary, letters.Permanent} {
			ask(letters.Letter{Kind: k, Lang: letters.French, Learner: full.Learner, Decision: letters.Decided{Sanction: letters.Sanction{Kind: m, BarMonths: 12}}})
		}
	}
	ask(letters.Letter{Kind: letters.Decision, Lang: letters.French, Template: "none"})
	ask(changed(camille(letters.Decision, letters.French), func(l *letters.Letter) { l.Template = "version: 1\n::block a::\n{{.x}}\n" }))
	if len(said) < 60 {
		t.Errorf("only %d mentions asked about: %v", len(said), slices.Sorted(maps.Keys(said)))
	}
}
