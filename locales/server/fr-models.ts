// Ce que le serveur dit du modèle de langue, en français.
import type { enModelProblems, enModels } from './en-models.ts'

const seconds = (ms: number) => (ms / 1000).toFixed(1).replace('.', ',')

export const frModels: typeof enModels = {
  model: {
    works: (what, ms) => `${what === 'chat' ? 'Le modèle' : 'Le modèle de plongement'} a répondu en ${seconds(ms)} s.`,
    failure: {
      budget:
        'Le budget du jour est épuisé. Les membres reçoivent des citations jusqu’à minuit, ou jusqu’à ce que vous l’augmentiez.',
      resting:
        'Le modèle a échoué plusieurs fois de suite. Il est laissé au repos quelques minutes, puis essayé de nouveau.',
      deadline:
        'Le modèle n’a pas répondu à temps. Il démarre peut-être, il est trop gros pour sa machine, ou il est injoignable.',
      blocked:
        'Cette adresse est sur cette machine ou sur un réseau privé. L’exploitant du serveur doit d’abord la nommer dans RELAIS_MODEL_HOSTS.',
      unreachable: 'Rien ne répond à cette adresse. Vérifiez-la, et que le serveur du modèle est en marche.',
      refused: 'Le serveur du modèle a refusé la clé.',
      'unknown-model': 'Le serveur du modèle ne connaît pas ce modèle, ou il manque la fin de l’adresse (souvent /v1).',
      busy: 'Le serveur du modèle reçoit trop de demandes, ou votre compte chez lui est à sec.',
      broken: 'Le serveur du modèle a répondu, mais pas comme un modèle de langue.',
      died: 'La réponse s’est arrêtée au milieu.',
      'unreadable-key': 'La clé a été scellée sous un autre secret et ne peut plus être lue. Entrez-la de nouveau.',
      stopped: 'L’essai a été interrompu.',
    },
  },
  composed: {
    provenance: 'Rédigé par l’assistant à partir de ces textes ; chaque phrase a été vérifiée contre sa source.',
    clarify: 'Votre question peut vouloir dire plusieurs choses. De laquelle s’agit-il ?',
  },
}

export const frModelProblems: typeof enModelProblems = {
  'model-address': 'L’adresse du modèle n’est pas une adresse web, comme https://modeles.exemple.org/v1.',
  'model-host':
    'Cette adresse est sur cette machine ou sur un réseau privé. L’exploitant du serveur doit d’abord la nommer dans RELAIS_MODEL_HOSTS.',
  'model-clear':
    'Cette adresse n’est pas chiffrée. Les questions des membres ne vont qu’à des adresses https, ou à un hôte que l’exploitant a nommé.',
  'model-name': 'Dites quel modèle employer avant de l’activer.',
}
