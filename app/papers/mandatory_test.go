package papers_test

// A pair is the same mention in French and in English.
type pair [2]string

// mandatory is what each document must say.
func mandatory() map[string][]pair {
	assistance := pair{"vous faire assister par une personne de votre choix", "entitled to assistance from one person, whom you choose"}
	undecided := pair{"Aucune décision n’est prise à ce jour", "No decision has been taken so far"}
	remedies := pair{"n’ouvre pas d’appel interne", "No internal appeal lies against this decision"}
	data := pair{"saisir la CNIL", "complain to the CNIL"}
	facts := pair{"Les faits suivants sont retenus", "The following facts are retained"}
	why := pair{"Le choix de la mesure tient compte des éléments suivants", "The measure was chosen in view of the following"}
	none := pair{"Aucune sanction n’est prononcée", "No sanction is imposed"}
	undone := pair{"réputée n’avoir pas été prise", "deemed never to have been taken"}
	decision := []pair{remedies, data, facts, why, {"manquement à l’article", "breach of article"}, {"Les griefs vous ont été communiqués le", "The grievances were communicated to you on"}}
	with := func(in []pair, more ...pair) []pair { return append(append([]pair(nil), in...), more...) }
	grievances := []pair{undecided, data, {"Grief n° 1. Le", "Grievance no. 1. On"}, {"s’ils étaient établis, relèveraient de l’article", "If established, these facts would fall under article"}, {"observations écrites", "written observations"}}
	convocation := []pair{assistance, data, {"Nous vous convoquons devant le conseil de discipline le", "We ask you to attend the disciplinary council on"}, {"sanction la plus élevée envisagée", "heaviest sanction envisaged"}, {"En cas d’absence", "If you are absent"}}
	minutes := []pair{{"Procès-verbal du conseil de discipline", "Minutes of the disciplinary council"}, {"voix délibérative", "voting"}, {"La séance est levée à", "The sitting closes at"}, {"signé par la présidence et le secrétariat", "signed by the president and the secretary"}}
	vote := []pair{{"délibère à huis clos", "deliberates in private"}, {"adoptée", "adopted"}}
	return map[string][]pair{
		"incident-report":             {{"1. Faits rapportés", "1. Facts reported"}, {"2. Faits constatés", "2. Facts observed"}, {"Rapporté par", "Reported by"}, {"risque immédiat", "immediate risk"}, {"Première mesure", "First step"}, {"Peuvent lire ce dossier", "May read this file"}},
		"grievances":                  with(grievances, pair{"Le conseil de discipline se réunira le", "The disciplinary council will meet on"}),
		"grievances-alone":            with(grievances, pair{"Une sanction de niveau", "A level"}),
		"convocation":                 convocation,
		"convocation-corrected":       with(convocation, pair{"Ce courrier rectifie la convocation du", "This letter corrects the convocation of"}),
		"convocation-postponed":       with(convocation, pair{"La présente convocation remplace la précédente", "This convocation replaces the former one"}),
		"members-convocation":         {{"siéger au conseil de discipline le", "sit in the disciplinary council on"}, {"L’impartialité et la confidentialité s’imposent", "bound to impartiality and confidentiality"}, {"faites-le savoir au secrétariat", "tell the secretary’s office"}, {"voix délibérative", "voting"}, {"référence suivante : DC-2026-", "this reference: DC-2026-"}},
		"representatives-information": {undecided, data, {"en qualité de titulaire de l’autorité parentale", "as holder of parental authority"}, {"consulter le dossier", "consult the file"}},
		"employer-prior":              {undecided, {"article R. 6352-5 du code du travail", "article R. 6352-5 of the Labour Code"}, {"Objet de la procédure", "Purpose of the procedure"}, {"Motif de la sanction envisagée", "Reason for the envisaged sanction"}, {"Le conseil de discipline se réunira le", "The disciplinary council will meet on"}},
		"precaution":                  {data, {"n’est pas une sanction", "not a sanction"}, {"rendue indispensable par", "made essential by"}, {"réexaminée au plus tard le", "reviewed by"}},
		"precaution-lifted":           {data, {"est levée à compter du", "is lifted from"}},
		"hand-receipt":                {{"Exemplaire du destinataire", "Copy of the recipient"}, {"Exemplaire de l’organisme", "Copy of the organisation"}, {"ne vaut pas accord", "does not mean agreement"}, {"Date et heure de la remise", "Date and time of delivery"}, {"Second témoin", "Second witness"}},
		"hand-receipt-refusal":        {{"Mention de refus", "Record of a refusal"}, {"a refusé de signer la décharge", "refused to sign the receipt"}, {"Témoins : Nadia Ferhat et Thomas Leroux", "Witnesses: Nadia Ferhat and Thomas Leroux"}, {"adressé par lettre recommandée", "sent by registered letter"}},
		"exhibits-list":               {{"Bordereau de pièces", "List of exhibits"}, {"Empreinte SHA-256", "SHA-256 fingerprint"}, {"rapport-de-comparaison.pdf", "rapport-de-comparaison.pdf"}},
		"consultation-form":           {{"À remplir lors de la consultation", "To be filled in at the consultation"}, {"Elle ne vaut ni accord sur le contenu", "It means neither agreement with the content"}},
		"consultation-receipt":        {{"Camille Laurent (personne en formation) a consulté le dossier", "Camille Laurent (learner) consulted the file"}, {"Une copie des pièces consultées a été remise", "A copy of the exhibits consulted was handed over"}},
		"postponement":                {data, {"La convocation à cette séance est sans effet", "The convocation to that sitting is void"}, {"La nouvelle date vous sera indiquée", "A new convocation will tell you the new date"}, {"Le délai recommence : 8 jours", "The notice begins again: 8 days"}},
		"postponement-new-day":        {data, {"n’aura pas lieu à cette date", "will not be held then"}, {"La nouvelle séance est fixée au", "The new sitting will be held on"}, {"Le délai recommence", "The notice begins again"}},
		"attendance":                  {{"Feuille d’émargement", "Attendance sheet"}, {"voix délibérative", "voting"}, {"Feuille certifiée exacte", "Sheet certified"}},
		"minutes":                     with(with(minutes, vote...), pair{"Le motif de la sanction envisagée est exposé", "The reason for the envisaged sanction is stated"}, pair{"présente les explications suivantes", "gives the following explanations"}, pair{"se retirent", "withdraw"}),
		"minutes-absent":              with(with(minutes, vote...), pair{"L’absence de Mme Célia Ferrand est constatée", "Ms Célia Ferrand"}),
		"minutes-adjourned":           with(minutes, pair{"La séance est ajournée", "The sitting is adjourned"}),
		"decision-warning":            with(decision, pair{"avertissement (niveau 1, article 5.1)", "warning (level 1, article 5.1)"}),
		"decision-written-warning":    with(decision, pair{"avertissement écrit (niveau 2, article 5.1)", "written warning (level 2, article 5.1)"}),
		"decision-temporary-exclusion": with(decision, pair{"exclusion temporaire (niveau 3, article 5.1), du", "temporary exclusion (level 3, article 5.1), from"},
			pair{"inclus. La reprise est fixée au", "inclusive. Training resumes on"}),
		"decision-permanent-exclusion":        with(decision, pair{"exclusion définitive de la formation", "permanent exclusion from the training"}, pair{"médiateur de l’apprentissage", "apprenticeship mediator"}),
		"decision-permanent-exclusion-bar":    {remedies, data, facts, why, {"exclusion définitive de la formation", "permanent exclusion from the training"}, {"toute formation de notre organisme pendant un an", "all our training for one year"}},
		"no-sanction":                         {data, {"n’a prononcé aucune sanction", "has imposed no sanction"}, {"La procédure est close", "The procedure is closed"}},
		"discontinued":                        {data, none, {"classé sans suite", "discontinued this case"}},
		"employer-information":                {{"Nous vous informons de la sanction notifiée à", "We inform you of the sanction notified to"}, {"Conséquences pratiques", "Practical consequences"}},
		"employer-information-none":           {{"s’est achevée sans sanction", "has ended without a sanction"}},
		"funder-information":                  {{"Nous vous informons de la sanction notifiée à", "We inform you of the sanction notified to"}, {"Conséquences pratiques", "Practical consequences"}},
		"correcting":                          {data, {"ayant été présenté le", "was presented on"}, {"ne change pas", "does not change"}},
		"exclusion-end":                       {data, {"prend fin le", "ends on"}, {"Sont rétablis à cette date", "Restored on that day"}, {"Restent au dossier", "What remains in the file"}},
		"jury-extract":                        {{"Extrait destiné au jury de certification", "Extract for the certification jury"}, {"mention valable jusqu’au", "entry valid until"}},
		"sanction-undone-withdrawn":           {data, undone, {"est retirée par décision de la direction du", "is withdrawn by decision of the director of"}},
		"sanction-undone-annulled":            {data, undone, {"est annulée par une décision de justice du 11 mai 2026, référence 26/01834", "is annulled by a decision of the court of 11 May 2026, reference 26/01834"}},
		"sanction-undone-employer":            {undone, {"dont nous vous avons informés le", "of which we informed you on"}},
		"sanction-undone-funder":              {undone, {"dont nous vous avons informés le", "of which we informed you on"}},
		"sanction-undone-jury":                {undone, {"doit être détruit", "must be destroyed"}},
		"procedure-ended-resigned":            {data, none, {"pris acte de la démission", "taken note of the resignation"}, {"est levée à compter du", "is lifted from"}},
		"procedure-ended-contract-ended":      {data, none, {"Le contrat de formation ayant pris fin", "As the training contract has ended"}},
		"procedure-ended-complaint-withdrawn": {data, none, {"ayant été retiré", "has been withdrawn"}},
		"procedure-ended-death":               {none, {"a pris fin sans décision", "has ended without a decision"}, {"La procédure annoncée par notre courrier du", "The procedure announced in our letter of"}},
		"procedure-ended-other":               {data, none, {"La procédure disciplinaire prend fin le", "The disciplinary procedure ends on"}},
		"procedure-ended-employer":            {none, {"a pris fin sans décision", "has ended without a decision"}, {"La procédure annoncée par notre courrier du", "The procedure announced in our letter of"}},
		"abandonment":                         {data, {"Nous prenons acte de l’abandon de la formation", "We take note of the abandonment of the training"}, {"n’est pas une sanction", "is not a sanction"}},
		"abandonment-employer":                {{"a été déclaré le", "was declared on"}, {"n’est pas une sanction", "is not a sanction"}, {"relèvent de l’entreprise", "is for the company to decide"}},
		"abandonment-funder":                  {{"sous la référence SORTIE-2026-118", "under reference SORTIE-2026-118"}, {"n’est pas une sanction", "is not a sanction"}},
		"compliance-sheet":                    {{"R-NOTICE 5.3 Conforme", "R-NOTICE 5.3 Met"}, {"Page 1/1", "Page 1/1"}, {"Règles appliquées", "Rules applied"}, {"Sans objet dans ce dossier", "Not applicable in this case"}},
	}
}
