package letters_test

import (
	"greffe/cases/days"
	"greffe/letters"
)

// paper fills one of the documents beside the main letters.
func paper(l *letters.Letter) {
	l.Papers.Listed = []letters.Listed{
		{Number: 1, Title: say(l.Lang, "Rapport de comparaison", "Comparison report"), Filed: days.Must("2026-09-07"), Pages: 6, Print: "9F86D081884C7D659A2FEAA0C55AD015A3BF4F1B2B0B822CD15D6C15B0F00A08"},
		{Number: 2, Title: say(l.Lang, "Capture d'écran", "Screen capture"), Filed: days.Must("2026-09-07"), Pages: 1, Print: "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752"},
		{Number: 3, Title: say(l.Lang, "Courriel d'un tiers", "E-mail of a third person"), Filed: days.Must("2026-09-08"), Print: "fd61a03af4f77d870fc21e05e7e80678095c92d808cfb3b5c279ee04c74aca13", Withheld: say(l.Lang, "données d'un tiers", "data of a third person")},
	}
	switch l.Kind {
	case letters.Incident:
		l.Papers.Report = letters.Report{
			Filed: days.Must("2026-09-07"), Reporter: "Claire Hamon", Capacity: "mentor",
			Context: []string{say(l.Lang, "le 2 septembre 2026 à 10 h 20, en formation à distance", "on 2 September 2026 at 10:20, in distance training")},
			People:  []string{"Camille Laurent"},
			Told:    say(l.Lang, "deux livrables reprennent un dépôt publié par une autre personne", "two deliverables are taken from a repository that another person published"),
			Observed: []string{
				say(l.Lang, "le 2 septembre 2026, livrable du projet 4 reprenant un dépôt publié", "on 2 September 2026, deliverable of project 4 taken from a published repository"),
				say(l.Lang, "le 4 septembre 2026, livrable du projet 5 reprenant ce même dépôt", "on 4 September 2026, deliverable of project 5 taken from the same repository"),
			},
			Risk:    say(l.Lang, "la diffusion de travaux d'autrui", "the spreading of others' work"),
			Step:    say(l.Lang, "espace de dépôt suspendu à titre conservatoire le 10 septembre 2026", "submission space suspended as a precaution on 10 September 2026"),
			Readers: []string{say(l.Lang, "direction", "the director"), say(l.Lang, "secrétariat du conseil", "the secretary's office")},
		}
	case letters.Members:
		l.Medium, l.Number = letters.Plain, ""
		l.Addressee = letters.Addressee{Lines: []string{"Madame Nadia FERHAT"}, Civility: letters.Madame, Name: "Nadia Ferhat", Family: "Ferhat", Capacity: letters.ToMember}
		l.Papers.Summons = letters.Summons{Cases: []string{"DC-2026-014", "DC-2026-019"}, Capacity: say(l.Lang, "équipe pédagogique", "pedagogical team"), Role: letters.Voting}
	case letters.Postponement:
		l.Date = days.Must("2026-09-25")
		l.Changed = letters.Change{First: days.Must("2026-09-09"), OldDay: days.Must("2026-09-29"), Grievances: days.Must("2026-09-14")}
		l.Council = letters.Council{Day: days.Must("2026-10-20"), At: days.MustHour("14:00"), Place: "10 quai de la Charente, 75019 Paris, salle 2"}
		l.Papers.Postponed = letters.Postponed{Cause: say(l.Lang, "indisponibilité de la salle", "the room is not available"), Notice: 8}
	case letters.Representatives:
		l.Addressee, l.Learner = father(l.Lang).Addressee, father(l.Lang).Learner
	case letters.Jury, letters.ExclusionEnd, letters.Undone:
		decided(l)
		l.Papers.Access = []string{say(l.Lang, "l'accompagnement par le mentor", "mentoring"), say(l.Lang, "l'accès à la plateforme", "access to the platform")}
		l.Papers.Undoing = letters.Undoing{On: days.Must("2026-11-16"), Annulled: true, Reference: "26/01834", Told: days.Must("2026-10-05")}
	case letters.Ended:
		l.Papers.Ending = letters.Ending{On: days.Must("2026-09-21"), Ground: letters.Resigned}
		l.Precaution = letters.Measure{Start: days.Must("2026-09-10"), Lifted: days.Must("2026-09-21")}
	case letters.Abandonment:
		l.Papers.Ending = letters.Ending{On: days.Must("2026-09-21"), Article: "3.1.2", Exit: "SORTIE-2026-118", ExitOn: days.Must("2026-09-22")}
		l.Decision.Recipients = []string{"Atelier Numérique du Ponant SAS", "OPCO Atlas"}
	case letters.Consultation:
		l.Papers.Consulted = letters.Consulted{On: days.Must("2026-09-17"), At: days.MustHour("10:00"), Who: "Camille Laurent", Capacity: say(l.Lang, "personne en formation", "learner"), Given: true}
	case letters.Compliance:
		l.Papers.Sheet = sheet(l.Lang)
	default:
	}
}

// sheet is a compliance sheet with as many verdicts as a long case has.
func sheet(lang letters.Lang) letters.RulesSheet {
	s := letters.RulesSheet{Stage: say(lang, "Décision notifiée", "Decision notified"), Profile: "OpenClassrooms 1", ToFix: 1, Idle: []string{"R-VIOLENCE", "R-MINOR"}}
	for _, rule := range []string{
		"R-ORDER", "R-SCOPE", "R-ARTICLE", "R-ABSENCE", "R-DEFENCE", "R-PRECAUTION", "R-COMPETENCE", "R-NOTICE", "R-CONVOCATION", "R-ASSISTANT",
		"R-EMPLOYER-PRIOR", "R-SEATS", "R-QUORUM", "R-IMPARTIAL", "R-HEARING", "R-MAJORITY", "R-CASTING", "R-MOTIONS", "R-WINDOW", "R-FORM",
		"R-EXCLUSION", "R-REPARATION", "R-APPEAL", "R-INFORM", "R-INFORM", "R-RECORD", "R-RETENTION",
	} {
		s.Rows = append(s.Rows, letters.Ruled{
			State: say(lang, "Respectée", "Met"), Rule: rule, Title: say(lang, "Griefs et convocation reçus 8 jours avant le conseil", "Grievances and convocation received 8 days before the council"),
			Article: "5.3", Findings: []letters.Finding{{
				About: "Camille Laurent", Reason: say(lang, "Reçus le 14 septembre 2026, 15 jours avant la séance.", "Received on 14 September 2026, 15 days before the sitting."),
				Steps: []string{say(lang, "14 septembre + 8 jours = 22 septembre", "14 September + 8 days = 22 September"), say(lang, "le 22 est un mardi ouvré", "the 22nd is an open Tuesday")},
			}},
		})
	}
	return s
}
