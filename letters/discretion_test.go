package letters_test

import (
	"regexp"
	"strings"
	"testing"

	"greffe/cases/days"
	"greffe/letters"
)

// loaded is a letter of a kind with every field filled, those of other kinds
// too, each with a word that can be hunted for.
func loaded(k letters.Kind, lang letters.Lang) letters.Letter {
	l := camille(k, lang)
	full := camille(letters.Minutes, lang)
	l.Grievances = []letters.Grievance{{Day: days.Must("2026-09-02"), Place: "PLACEOFFACTS", Fact: "DETAILOFFACTS with WITNESSNAME", Article: "3.3"}}
	l.Exhibits = []letters.Exhibit{{Title: "EXHIBITTITLE", Pages: 2}}
	l.Minutes = full.Minutes
	l.Minutes.Explained, l.Minutes.Questions = "EXPLANATIONS", "QUESTIONS"
	l.Minutes.Others = append(l.Minutes.Others, letters.Member{Name: "WITNESSNAME", Role: letters.Witness})
	l.Minutes.Dissent = []string{"DISSENT"}
	l.Minutes.Motions = []letters.Motion{{Text: "MOTIONTEXT", For: 6611, Against: 7722, Abstentions: 8833, Blank: 9944, Outcome: letters.Adopted, Casting: letters.For}}
	l.Precaution.Facts, l.Precaution.Risk = "PRECAUTIONFACTS", "PRECAUTIONRISK"
	if l.Decision.Sanction.Kind == letters.None && (k == letters.Employer || k == letters.Funder) {
		l.Decision = camille(letters.Decision, lang).Decision
	}
	l.Decision.Facts = append(l.Decision.Facts, "RETAINEDFACTS")
	l.Decision.NotRetained = []string{"DROPPEDFACTS"}
	l.Decision.Grounds = "GROUNDSOFMEASURE"
	l.Decision.Reparation = "REPARATION"
	l.Decision.RepairBy = days.Must("2026-11-16")
	return l
}

func TestThirdPartiesLearnNoMoreThanTheyMay(t *testing.T) {
	never := []string{
		"PLACEOFFACTS", "DETAILOFFACTS", "WITNESSNAME", "EXHIBITTITLE", "EXPLANATIONS", "QUESTIONS", "DISSENT", "MOTIONTEXT",
		"PRECAUTIONFACTS", "PRECAUTIONRISK", "RETAINEDFACTS", "DROPPEDFACTS", "GROUNDSOFMEASURE", "REPARATION",
		"6611", "7722", "8833", "9944", "Nadia Ferhat", "Olivier Pruvost", "Thomas Leroux", "Inès Caron", "Nora Klein",
	}
	p, r := press(t), viewer(t)
	for _, k := range []letters.Kind{letters.Prior, letters.Employer, letters.Funder} {
		for _, lang := range []letters.Lang{letters.French, letters.English} {
			t.Run(string(k)+" in "+string(lang), func(t *testing.T) {
				text := body(read(t, r, render(t, p, loaded(k, lang))))
				for _, s := range never {
					if strings.Contains(text, s) {
						t.Errorf("says %q:\n%s", s, text)
					}
				}
			})
		}
	}
	// Before the decision, not even the day or the nature of a measure.
	text := body(read(t, r, render(t, p, loaded(letters.Prior, letters.French))))
	for _, s := range []string{"exclusion", "octobre"} {
		if strings.Contains(text, s) {
			t.Errorf("the prior information says %q", s)
		}
	}
}

// body is the text without its fingerprint and numbers of letters, whose digits are chance.
func body(text string) string {
	text = regexp.MustCompile(`(Empreinte|Fingerprint) [0-9a-f ]{19}`).ReplaceAllString(text, "")
	return regexp.MustCompile(`(n°|no\.)\s1A[ 0-9]+`).ReplaceAllString(text, "")
}

func TestOnlyTheMinutesTellTheVotes(t *testing.T) {
	p, r := press(t), viewer(t)
	for _, k := range letters.Kinds() {
		for _, lang := range []letters.Lang{letters.French, letters.English} {
			t.Run(string(k)+" in "+string(lang), func(t *testing.T) {
				text := body(read(t, r, render(t, p, loaded(k, lang))))
				for _, s := range []string{"6611", "7722", "8833", "9944", "MOTIONTEXT"} {
					if got, want := strings.Contains(text, s), k == letters.Minutes; got != want {
						t.Errorf("says %q: %v; want %v\n%s", s, got, want, text)
					}
				}
			})
		}
	}
}

func TestMinutesNeverSayWhoVotedWhat(t *testing.T) {
	text := flat(read(t, viewer(t), render(t, press(t), loaded(letters.Minutes, letters.French))))
	for _, who := range []string{"Garnier", "Ferhat", "Pruvost", "Leroux"} {
		for _, vote := range []string{"a voté", "vote pour", "vote contre", "s’abstient", "Pour :", "Contre :"} {
			if regexp.MustCompile(who + `[^.]{0,40}` + vote).MatchString(text) {
				t.Errorf("%s %s", who, vote)
			}
		}
	}
}

// TestForbiddenWords: words.md-style lists of what no letter says, whatever the case.
func TestNoLetterSaysAForbiddenWord(t *testing.T) {
	forbidden := map[letters.Lang]string{
		letters.French: `(?i)\b(coupable|auteur des faits|vous avez commis|sans appel|sans recours|insusceptible|amende|frais|remboursable|reste dû|coût|` +
			`infraction|délit|vol|récidive|casier|mademoiselle|stagiaire mineur|sous huitaine|sous quinzaine|avant le \d|accusé de réception|mise à pied|blâme|renvoi|€|euros?)\b|[a-zé]·|\(e\)|!`,
		letters.English: `(?i)\b(guilty|you have committed|without appeal|no recourse|fine|fee|cost|refund\w*|offen[cs]e|theft|criminal|€|euros?|defendant|prosecut\w+)\b|!`,
	}
	before := regexp.MustCompile(`(?i)\bfautes?\b|sera prononcée|sera sanctionn|will be sanctioned|sont établis`)
	p, r := press(t), viewer(t)
	for _, lang := range []letters.Lang{letters.French, letters.English} {
		all := map[string]letters.Letter{"father": father(lang)}
		for _, k := range letters.Kinds() {
			all[string(k)] = camille(k, lang)
		}
		words := regexp.MustCompile(forbidden[lang])
		for name, l := range all {
			t.Run(name+" in "+string(lang), func(t *testing.T) {
				text := flat(read(t, r, render(t, p, l)))
				if found := words.FindAllString(text, -1); len(found) > 0 {
					t.Errorf("says %q\n%s", found, text)
				}
				switch l.Kind {
				case letters.Grievances, letters.Convocation, letters.Prior, letters.Precaution:
					if found := before.FindAllString(text, -1); len(found) > 0 {
						t.Errorf("says before the decision %q\n%s", found, text)
					}
				}
			})
		}
	}
}
