package rules

import "testing"

// TestSilenceAboutTheEmployersLetter asks for news of a letter that no rule waits
// for: posted on Wednesday 9 September, it should be presented by Monday 14.
func TestSilenceAboutTheEmployersLetter(t *testing.T) {
	posted := func() *builder {
		return newMatter(t).day("2026-09-07").notices().day("2026-09-09").issue("prior", "employer-prior", "e9", employer).posted("e9", employer)
	}
	about := func(b *builder) (due Due, is bool) {
		for _, d := range assess(b).Dues {
			if d.Kind == DoReceipt && d.Subject == string(envelopeOf("e9", employer)) {
				return d, true
			}
		}
		return Due{}, false
	}
	for name, tt := range map[string]struct {
		b    *builder
		want string // the day by which news were due; empty: nothing is said
	}{
		"nothing yet is no silence":           {posted().today("2026-09-14"), ""},
		"no news after the usual delivery":    {posted().today("2026-09-15"), "2026-09-14"},
		"it is held at the post office":       {posted().day("2026-09-11").presented("e9", employer).today("2026-09-26"), ""},
		"not collected at the end of holding": {posted().day("2026-09-11").presented("e9", employer).today("2026-09-27"), "2026-09-26"},
		"it was collected":                    {posted().day("2026-09-11").presented("e9", employer).collected("e9", employer).today("2026-10-20"), ""},
	} {
		t.Run(name, func(t *testing.T) {
			d, is := about(tt.b)
			if is != (tt.want != "") || is && (d.By.String() != tt.want || !d.Target || d.Waiting) {
				t.Errorf("got %+v, %t", d, is)
			}
		})
	}
	if p := assess(posted().today("2026-09-10")); p.Until == 0 || p.Until.String() > "2026-09-14" {
		t.Errorf("what is due stands until %s, and changes on 15 September", p.Until)
	}
}
