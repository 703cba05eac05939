// Les mots de l’écran du modèle de langue en français.
import type { enModels } from './en-models.ts'
import { number } from './format.ts'

const model: typeof enModels.model = {
  heading: 'Modèle de langue',
  intro:
    'L’assistant répond en citant vos documents, et n’a besoin d’aucun modèle pour cela. Avec un modèle, il rédige de courtes réponses, proches des mots des passages ; chaque phrase est vérifiée contre sa source avant que le membre la voie, et une phrase qui échoue n’est pas montrée.',
  without:
    'Rien ne manque sans modèle : les questions reçoivent des citations, on joint une personne de la même façon, et rien ne quitte ce serveur.',
  notYours: 'Seul un administrateur règle le modèle de langue.',
  onOff: 'Employer le modèle de langue',
  state: { on: 'Activé', off: 'Désactivé' },
  where: 'Où se trouve le modèle',
  provider: 'Fournisseur',
  providers: {
    'openai-compatible': 'Le vôtre, ou toute adresse compatible OpenAI (vLLM, Ollama, llama.cpp, LM Studio)',
    azure: 'Azure OpenAI',
    openai: 'OpenAI',
    anthropic: 'Anthropic',
    mistral: 'Mistral',
    google: 'Google',
  },
  sendsOut: 'Les questions des membres et les passages trouvés pour elles sont envoyés à ce fournisseur.',
  address: 'Adresse',
  addressHint:
    'Par exemple https://modeles.exemple.org/v1. Un hôte de cette machine ou d’un réseau privé doit être nommé par l’exploitant dans RELAIS_MODEL_HOSTS.',
  key: 'Clé',
  keyKept: 'Une clé est conservée, scellée. Elle n’est jamais montrée. Laissez vide pour la garder.',
  keyNone: 'Aucune clé n’est conservée. Certains modèles installés chez vous n’en demandent pas.',
  keyMoves: 'Une clé ne suit pas vers un autre fournisseur ni une autre adresse : entrez-la de nouveau.',
  forgetKey: 'Oublier la clé',
  chatModel: 'Modèle qui rédige',
  embeddingModel: 'Modèle de plongement (facultatif)',
  embeddingHint: 'Trouve les passages par le sens, en plus des mots. Vide : par les mots seulement.',
  bounds: 'Budget et temps',
  dailyTokens: 'Jetons par jour, au plus',
  dailyCents: 'Cents par jour, au plus',
  noBound: 'Vide : aucune limite. Au-delà, les membres reçoivent des citations jusqu’à minuit.',
  priceIn: 'Prix d’un million de jetons lus, en cents',
  priceOut: 'Prix d’un million de jetons écrits, en cents',
  deadline: 'Secondes avant que le membre reçoive plutôt la citation',
  language: 'Langue des réponses',
  policy: 'Les réponses sont rédigées',
  policies: {
    member: 'Dans la langue que choisit le membre',
    fixed: 'Dans une seule langue, toujours',
    'fixed-with-exceptions': 'Dans une langue, avec des exceptions',
  },
  policyLanguage: 'Cette langue',
  languages: { fr: 'Français', en: 'Anglais' },
  exceptions: 'Sauf, pour l’autre langue,',
  exception: {
    wrote: 'quand le message du membre est écrit dans celle-ci',
    account: 'quand le dossier du membre indique qu’il la préfère',
  },
  save: 'Enregistrer',
  saved: 'Les réglages du modèle de langue sont enregistrés.',
  tryIt: 'Essayer',
  trying: 'Essai en cours…',
  tryHint: 'Demande un mot au modèle enregistré. Enregistrez d’abord.',
  notANumber: 'Un nombre, zéro ou plus.',
  seconds: 'Entre 2 et 30.',
  today: 'Aujourd’hui',
  calls: 'Appels',
  failures: 'Échecs',
  tokens: 'Jetons',
  cents: 'Cents',
  median: 'Attente habituelle',
  amount: (n) => number('fr', Math.round(n * 100) / 100),
  ms: (n) => `${number('fr', Math.round(n / 100) / 10)} s`,
}

export const frModels: typeof enModels = { model, modelHeader: { link: 'Modèle de langue' } }
